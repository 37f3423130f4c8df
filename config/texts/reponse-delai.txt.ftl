<#assign titles = documents?map(one -> one.title)?join(", ")>
Objet : <#if granted>Délai accordé<#else>Votre demande de délai</#if> – ${structure}<#if titles?has_content> – ${titles}</#if>

Bonjour,

<#if granted>
<#if requested?has_content>En réponse à votre demande du ${requested}, la<#else>La</#if> Région accepte par écrit (référence : ${agreement})<#list documents as document> que ce document lui soit remis au plus tard le ${document.due} inclus : ${document.title}</#list>. C’est l’accord écrit dont parle l’article 10 de votre convention ; ce courriel vous en informe.<#if by?has_content> Décision enregistrée par ${by}.</#if>

<#if calendar>
Le fichier .ics ci-joint déplace cette date dans votre agenda ; les autres dates ne changent pas.
</#if>
<#else>
Vous nous avez demandé un délai le ${requested}. Cette demande n’est pas acceptée, pour la raison suivante :

${reason}

<#if by?has_content>
Décision enregistrée par ${by}.

</#if>
<#if documents?size gt 0>
La date de remise reste <#if documents?filter(one -> one.due != documents[0].due)?size == 0>le ${documents[0].due} (${titles})<#else><#list documents as document>le ${document.due} (${document.title})<#sep> et </#list></#if>. <#if over>Il est encore temps de nous adresser ce qui manque : ce sera enregistré à sa date.<#else>Même incomplet, un document reçu ce jour-là avant minuit est présenté dans les délais ; vous pourrez le compléter ensuite.</#if>
</#if>

Une difficulté, une question ? Répondez à ce courriel, une personne du service vous lira, ou appelez-nous.
<#-- Ici, s’il y a lieu, les voies et délais de recours que le service juridique aura arrêtés. -->
</#if>

<#include "pied.txt.ftl">
