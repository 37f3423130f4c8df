<!DOCTYPE html>
<html lang="fr">
<head><meta charset="utf-8"><title>Volet reçu (${reference})</title></head>
<body style="font-family:Calibri,Carlito,Arial,sans-serif;font-size:15px;line-height:1.45;color:#1f2933;max-width:720px;margin:0 auto;padding:16px">
<p>Bonjour,</p>
<p>Votre courriel<#if subject?has_content> « <strong>${subject}</strong> »</#if>, reçu le <strong>${received}</strong>, porte la référence <strong>${reference}</strong>.</p>
<#if entered?has_content>
<p>Consigné :</p>
<ul style="margin:0 0 12px;padding-left:20px"><#list entered as one><li>${one}</li></#list></ul>
</#if>
<#if waiting?has_content>
<p>Il manque ce que le volet dit, et à quelle date ; un délai en dépend, aucune machine ne le lit à votre place :</p>
<ul style="margin:0 0 12px;padding-left:20px"><#list waiting as one><li>${one}</li></#list></ul>
</#if>
<#if refused?has_content>
<p>Refusé, rien n’en est consigné :</p>
<ul style="margin:0 0 12px;padding-left:20px"><#list refused as one><li>${one}</li></#list></ul>
</#if>
<#if waiting?has_content || refused?has_content>
<p>Pour le dire, répondez à ce courriel, une ligne par fait : la référence de la lettre, un mot, la date recopiée du volet ou du cachet (jamais celle de la numérisation). Par exemple : <strong>${example} distribuée le JJ/MM/AAAA</strong></p>
<p>Les mots : déposée (puis le numéro de recommandé), présentée, distribuée, non réclamée, refusée, inconnue, perdue (puis « motif : … »).<#if waiting?has_content> Inutile de joindre de nouveau un volet qui est gardé.</#if></p>
</#if>
<p>Si ce courriel n’est pas de vous, prévenez le service aussitôt.</p>
<#include "pied.html.ftl">
</body>
</html>
