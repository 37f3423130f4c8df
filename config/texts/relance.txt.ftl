<#macro state document>
<#if document.other?has_content>reçu sous une autre forme le ${document.other}, en cours d’examen par le service ; vous pouvez encore reporter vos réponses dans le classeur<#elseif !document.received?has_content>pas encore reçu<#elseif document.errors == 0>reçu le ${document.received} (version ${document.version})<#else>reçu le ${document.received} (version ${document.version}) ; il reste <#if document.errors == 1>un point à corriger<#else>${document.errors} points à corriger</#if></#if><#t>
</#macro>
<#assign deadline = extended?then("Le délai que la Région vous a accordé", "La date de remise prévue par votre convention avec la Région (articles 4.1 et 4.2)")>
<#assign several = documents?size + first?then(later?size, 0) gt 1>
Objet : <#if days lt 0>Échéance dépassée – ${structure}<#elseif first>Campagne ${year?c} – ${structure} : échéance ${when}<#elseif days gt 0>Rappel – ${structure} : échéance ${when}<#else>Dernier jour – ${structure} : échéance aujourd’hui</#if>

Bonjour,

<#if days gt 1>
${deadline} <#if extended>se termine<#else>arrive</#if> ${when}, le ${due}.<#t>
<#elseif days == 1>
${deadline} <#if extended>se termine<#else>est</#if> demain, ${due}.<#t>
<#elseif days == 0>
${deadline} <#if extended>se termine<#else>est</#if> aujourd’hui, ${due} : ce que nous recevons avant minuit, heure de Paris, est à temps.<#t>
<#elseif days == -1>
${deadline} <#if extended>s’est terminé<#else>était</#if> hier, ${due}.<#t>
<#else>
${deadline} <#if extended>s’est terminé<#else>était</#if> ${when}, le ${due}.<#t>
</#if>
 Voici ce que nous attendons<#if !first> encore</#if> de vous :
<#list documents as document>

 - ${document.title?cap_first}<#if document.elsewhen?has_content>, <#if document.late>qui était attendu<#else>à rendre au plus tard</#if> le ${document.elsewhen}</#if> : <@state document/>.
<#if document.expected?has_content>
   <#if document.errors gt 1>Le premier<#else>Ce point</#if> : <#if document.where?has_content>${document.where}<#else>le classeur entier</#if><#if document.question?has_content> – ${document.question}</#if>
   Attendu : ${document.expected}
   ${document.advice}
</#if>
</#list>
<#list later>

À rendre plus tard : <#items as document>${document.title}, au plus tard le ${document.elsewhen}<#sep> ; </#items>.
</#list>
<#list opened>

Nous vous en parlons pour la première fois : <#items as title>${title}<#sep> ; </#items>. Le fichier .ics ci-joint inscrit <#if opened?size gt 1>ces échéances<#else>cette échéance</#if> à votre agenda.
</#list>
<#if first>

Ce courriel ouvre pour vous la campagne ${year?c}.<#list blanks> Vous trouverez ci-joint<#if blanks?size gt 1>s les classeurs<#else> le classeur</#if> à remplir, à votre nom : <#items as name>${name}<#sep>, </#items>. Remplissez-<#if blanks?size gt 1>les<#else>le</#if> avec Excel, LibreOffice, Google Sheets ou Numbers.</#list> Vous pouvez renvoyer un classeur autant de fois que nécessaire ; un courriel dont l’objet commence par « Essai » est contrôlé sans compter. Le fichier .ics ci-joint inscrit <#if later?size gt 0 || documents?filter(document -> document.elsewhen?has_content)?size gt 0>les échéances<#else>l’échéance</#if> à votre agenda.
<#else>
<#list blanks>

Nous joignons <#if opened?size == 0>de nouveau </#if><#if blanks?size gt 1>les classeurs vierges<#else>le classeur vierge</#if> à votre nom : <#items as name>${name}<#sep>, </#items>.
</#list>
<#if moved>

Une échéance a changé depuis notre dernier courriel : le fichier .ics ci-joint la met à jour dans votre agenda.
</#if>
</#if>
<#list marked>

Nous joignons <#if !first>de nouveau <#elseif blanks?size gt 0>aussi </#if><#if marked?size gt 1>vos classeurs, où les cellules à corriger sont marquées<#else>votre classeur, où les cellules à corriger sont marquées</#if> : <#items as name>${name}<#sep>, </#items>.
</#list>

Pour nous répondre, joignez <#if several>vos classeurs<#else>votre classeur</#if> à une réponse à ce courriel, ou <#if several>déposez-les<#else>déposez-le</#if> dans votre dossier partagé : vous recevrez un accusé de réception dans les minutes qui suivent. Si votre envoi vient de croiser ce courriel, vous n’avez rien à faire.

Un empêchement, une question ? Dites-le-nous en répondant à ce courriel : une personne du service vous lira. Seul un accord écrit de la Région peut déplacer cette date (article 10 de la convention).

<#include "pied.txt.ftl">
