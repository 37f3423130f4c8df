<!DOCTYPE html>
<html lang="fr">
<head><meta charset="utf-8"><title>Campagne ${campaign}</title></head>
<body style="font-family:Calibri,Carlito,Arial,sans-serif;font-size:15px;line-height:1.45;color:#1f2933;max-width:720px;margin:0 auto;padding:16px">
<p>Bonjour,</p>
<p>Voici où <#if campaign?contains(" et ")>en sont les campagnes<#else>en est la campagne</#if> ${campaign}, dont <#if due?size gt 1>les échéances sont<#else>l’échéance est</#if> le ${due?join(", le ", "", "")} : <strong>${complete} <#if complete gt 1>documents complets<#else>document complet</#if> sur ${total}</strong>.</p>
<@part "À traiter, en quarantaine (« comop quarantine list »)" quarantine "#b42318"/>
<@part "À examiner, reçu sous une autre forme que le classeur (« comop examine list »)" replies "#b42318"/>
<@part "À traiter, réponses aux relances (« comop replies list »)" replies "#b42318"/>
<@part "Adresses qui ne répondent plus" bounces "#b45309"/>
<@part "Relances retenues" blocked "#b45309"/>
<@part "Envois en difficulté" mails "#b45309"/>
<@part "À appeler" calls "#b45309"/>
<@part "Reçu depuis le dernier point" received "#1b7f4b"/>
<@part "Encore attendu" missing "#52606d"/>
</body>
</html>
<#macro part title lines colour>
<#list lines>
<p style="margin:16px 0 4px;color:${colour};font-weight:bold">${title}</p>
<ul style="margin:0">
<#items as line>
<li>${line}</li>
</#items>
</ul>
</#list>
</#macro>
