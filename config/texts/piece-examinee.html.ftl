<#assign several = titles?size gt 1>
<!DOCTYPE html>
<html lang="fr">
<head><meta charset="utf-8"><title>Votre document</title></head>
<body style="font-family:Calibri,Carlito,Arial,sans-serif;font-size:15px;line-height:1.45;color:#1f2933;max-width:720px;margin:0 auto;padding:16px">
<p>Bonjour,</p>
<p>Le service a examiné <#if file?has_content>le fichier « ${file} » (${what})<#else>votre envoi (${what})</#if>, reçu le <strong>${received}</strong>.</p>
<#if joined?has_content>
<p>C’est l’<strong>exemplaire signé</strong> de votre ${joined} : il y est joint, et vous n’avez rien de plus à faire.</p>
<#elseif stands>
<p>Il est <strong>retenu</strong> comme <#if several>vos documents<#else>votre document</#if> (${titles?join(", ")}), présenté<#if several>s</#if> à cette date. <#if complete>Le service n’y a rien relevé : vous n’avez rien à faire pour le moment.<#else>Le service vous dira ce qu’il reste à compléter.</#if></p>
<#else>
<p>Il <strong>n’est pas retenu</strong> comme <#if several>l’un des documents attendus<#else>le document attendu</#if> (${titles?join(", ")}), pour la raison suivante :</p>
<p style="border-left:3px solid #d9e2ec;padding-left:12px">${reason?ends_with(".")?then(reason, reason + ".")}</p>
<p>Reste<#if several>nt</#if> attendu<#if several>s</#if> : ${titles?join(", ")} ; votre envoi reste inscrit à votre dossier, à sa date. Une difficulté, une question ? Répondez à ce courriel, une personne du service vous lira, ou appelez-nous.</p>
</#if>
<#include "pied.html.ftl">
</body>
</html>
