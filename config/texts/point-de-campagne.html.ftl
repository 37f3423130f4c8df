<!DOCTYPE html>
<html lang="fr">
<head><meta charset="utf-8"><title>Campagne ${campaign}</title></head>
<body style="font-family:Calibri,Carlito,Arial,sans-serif;font-size:15px;line-height:1.45;color:#1f2933;max-width:720px;margin:0 auto;padding:16px">
<p>Bonjour,</p>
<p>Sur ${counts.owed} documents attendus : <strong>${counts.complete} <#if counts.complete gt 1>complets<#else>complet</#if></strong><#if counts.toComplete gt 0>, ${counts.toComplete} <#if counts.toComplete gt 1>présentés<#else>présenté</#if> à compléter</#if><#if counts.otherForm gt 0>, ${counts.otherForm} <#if counts.otherForm gt 1>reçus<#else>reçu</#if> sous une autre forme</#if><#if counts.never gt 0>, ${counts.never} jamais <#if counts.never gt 1>reçus<#else>reçu</#if><#if counts.late gt 0>, dont <strong>${counts.late} en retard</strong></#if></#if>. Date<#if due?size gt 1>s</#if> de remise : ${due?join(", ")}.</p>
<#if quiet>
<p>Rien de nouveau depuis le dernier point.<#if decide?size gt 0> <#if decide?size == 1>Un point attend<#else>${decide?size} points attendent</#if> toujours votre décision<#if calls?size gt 0>, et <@many calls?size "une structure reste à appeler" "structures restent à appeler"/></#if>.<#elseif calls?size gt 0> <@many calls?size "Une structure reste à appeler" "structures restent à appeler"/>.</#if></p>
<#else>
<@part "À décider" decide "#b42318"/>
<#if decide?size gt 0>
<p style="color:#52606d;font-size:13px">Pour décider, dites à la personne qui tient comop la référence entre parenthèses et votre choix.</p>
</#if>
<@part "À appeler" calls "#b45309"/>
<@part "Reçu depuis le dernier point" received "#1b7f4b"/>
<@part "Encore attendu" missing "#52606d"/>
</#if>
<#include "pied.html.ftl">
</body>
</html>
<#macro many count one several><#if count == 1>${one}<#else>${count} ${several}</#if></#macro>
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
