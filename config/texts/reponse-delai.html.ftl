<#assign titles = documents?map(one -> one.title)?join(", ")>
<!DOCTYPE html>
<html lang="fr">
<head><meta charset="utf-8"><title><#if granted>Délai accordé<#else>Votre demande de délai</#if></title></head>
<body style="font-family:Calibri,Carlito,Arial,sans-serif;font-size:15px;line-height:1.45;color:#1f2933;max-width:720px;margin:0 auto;padding:16px">
<p>Bonjour,</p>
<#if granted>
<p><#if requested?has_content>En réponse à votre demande du ${requested}, la<#else>La</#if> Région accepte par écrit (référence : ${agreement})<#list documents as document> que ce document lui soit remis au plus tard le <strong>${document.due}</strong> inclus : <strong>${document.title}</strong></#list>. C’est l’accord écrit dont parle l’article 10 de votre convention ; ce courriel vous en informe.<#if by?has_content> Décision enregistrée par ${by}.</#if></p>
<#if calendar><p>Le fichier .ics ci-joint déplace cette date dans votre agenda ; les autres dates ne changent pas.</p></#if>
<#else>
<p>Vous nous avez demandé un délai le ${requested}. Cette demande <strong>n’est pas acceptée</strong>, pour la raison suivante :</p>
<p style="border-left:3px solid #d9e2ec;padding-left:12px">${reason}</p>
<#if by?has_content><p>Décision enregistrée par ${by}.</p></#if>
<#if documents?size gt 0><p>La date de remise reste <#if documents?filter(one -> one.due != documents[0].due)?size == 0>le <strong>${documents[0].due}</strong> (${titles})<#else><#list documents as document>le <strong>${document.due}</strong> (${document.title})<#sep> et </#list></#if>. <#if over>Il est encore temps de nous adresser ce qui manque : ce sera enregistré à sa date.<#else>Même incomplet, un document reçu ce jour-là avant minuit est présenté dans les délais ; vous pourrez le compléter ensuite.</#if></p></#if>
<p>Une difficulté, une question ? Répondez à ce courriel, une personne du service vous lira, ou appelez-nous.</p>
<#-- Ici, s’il y a lieu, les voies et délais de recours que le service juridique aura arrêtés. -->
</#if>
<#include "pied.html.ftl">
</body>
</html>
