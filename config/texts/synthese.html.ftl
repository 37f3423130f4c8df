<!DOCTYPE html>
<html lang="fr">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Synthèse ${year?c} pour ${audience}</title></head>
<body style="font-family:Calibri,Carlito,Arial,sans-serif;font-size:14px;line-height:1.35;color:#1f2933;background:#ffffff;max-width:720px;margin:0 auto;padding:8px 12px">
<p style="margin:0">Bonjour, voici la synthèse de l’année ${year?c} pour ${audience}<#if name?has_content> (${name})</#if>, état au ${asOf}.</p>
<#if provisional>
<p style="border-left:4px solid #e69f00;padding:0 0 0 8px;margin:6px 0 0;font-size:13px"><strong>Chiffres provisoires :</strong> des documents manquent ou restent à compléter.</p>
</#if>
<@title "Où en sont les documents"/>
<ul style="margin:0;padding-left:16px;font-size:13px;line-height:1.3">
<#list documents as document>
<#assign one = document.how()>
<li>${one.title()?cap_first} : <strong style="white-space:nowrap">${one.complete()} <#if one.complete() gt 1>complets<#else>complet</#if> sur ${one.owed()}</strong><#if one.owed() gt one.complete() + one.missing()>, ${one.owed() - one.complete() - one.missing()} à compléter ou à examiner</#if><#if one.late() gt 0>, <@counted one.late() "présenté après l’échéance" "présentés après l’échéance"/></#if><#if one.missing() gt 0>, ${one.missing()} jamais <#if one.missing() gt 1>reçus<#else>reçu</#if><#if document.missing?has_content> (${document.missing})</#if></#if> ; échéance : ${one.dueInFrench()}</li>
</#list>
<#if held?has_content>
<li>${held}</li>
</#if>
<#if conduct?has_content>
<li>${conduct}</li>
</#if>
</ul>
<@title "Chiffres, et sur combien de structures"/>
<table style="border-collapse:collapse;width:100%;max-width:480px;font-size:13px;line-height:1.25">
<#list figures as figure>
<tr><th scope="row" style="padding:1px 6px 1px 0;border-bottom:1px solid #d9e2ec;text-align:left;font-weight:normal">${figure.title}</th><td style="padding:1px 0;border-bottom:1px solid #d9e2ec;text-align:right"><strong>${figure.words}</strong></td><td style="padding:1px 0 1px 6px;border-bottom:1px solid #d9e2ec;text-align:right;white-space:nowrap;color:#52606d;font-size:12px">${figure.basis}</td></tr>
</#list>
</table>
<#if changes.when?has_content>
<@title "Ce qui a changé depuis " + changes.when/>
<ul style="margin:0;padding-left:16px;font-size:13px;line-height:1.3">
<#list changes.lines as line>
<li>${line}</li>
<#else>
<#if changes.more == 0>
<li>Rien n’a changé.</li>
</#if>
</#list>
<#if changes.more gt 0>
<li><@counted changes.more "autre changement, dans le classeur" "autres changements, dans le classeur"/></li>
</#if>
</ul>
</#if>
<#if files.names?has_content>
<p style="margin:8px 0 0;font-size:13px;line-height:1.3">En pièces jointes : ${files.names?join(" ; ")}.</p>
<#elseif files.place?has_content>
<p style="margin:8px 0 0;font-size:13px;line-height:1.3">Le classeur et le document à imprimer sont trop lourds pour un courriel. Ils sont dans le dossier partagé :<br><span style="word-break:break-all">${files.place}</span></p>
<#else>
<p style="margin:8px 0 0;font-size:13px;line-height:1.3">Le classeur et le document à imprimer sont trop lourds pour un courriel : le service vous les remettra sur demande.</p>
</#if>
<#list charts as chart>
<@title chart.title/>
<img src="cid:${chart.id}" alt="${chart.alternative}" width="480" style="display:block;width:100%;max-width:480px;height:auto;border:0">
</#list>
<p style="color:#52606d;font-size:12px;margin:10px 0 6px"><#list conventions as convention>${convention}.<br></#list><#if inside>Ce courriel et ses pièces peuvent contenir ce que des structures ont marqué confidentiel (convention, article 6) : ils ne sortent pas des services de la Région.<#else>Ce qu’une structure a marqué confidentiel (convention, article 6) n’y est pas, ni ce qui le trahirait.</#if></p>
<#include "pied.html.ftl">
</body>
</html>
<#macro title words><h2 style="font-size:15px;line-height:1.25;margin:8px 0 2px;color:#00507f">${words}</h2></#macro>
<#macro counted n one several>${n} <#if n gt 1>${several}<#else>${one}</#if></#macro>
