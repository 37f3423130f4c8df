<#macro part title lines>
<#list lines>

${title}
<#items as line>
 - ${line}
</#items>
</#list>
</#macro>
<#macro many count one several><#if count == 1>${one}<#else>${count} ${several}</#if></#macro>
Objet : Campagne ${campaign} – ${counts.complete} <#if counts.complete gt 1>documents complets<#else>document complet</#if> sur ${counts.owed}<#if decide?size gt 0>, <@many decide?size "un point à décider" "points à décider"/></#if><#if calls?size gt 0>, <@many calls?size "une structure à appeler" "structures à appeler"/></#if>

Bonjour,

Sur ${counts.owed} documents attendus : ${counts.complete} <#if counts.complete gt 1>complets<#else>complet</#if><#if counts.toComplete gt 0>, ${counts.toComplete} <#if counts.toComplete gt 1>présentés<#else>présenté</#if> à compléter</#if><#if counts.otherForm gt 0>, ${counts.otherForm} <#if counts.otherForm gt 1>reçus<#else>reçu</#if> sous une autre forme</#if><#if counts.never gt 0>, ${counts.never} jamais <#if counts.never gt 1>reçus<#else>reçu</#if><#if counts.late gt 0>, dont ${counts.late} en retard</#if></#if>.<#t>
 Date<#if due?size gt 1>s</#if> de remise : ${due?join(", ")}.
<#if quiet>

Rien de nouveau depuis le dernier point.<#if decide?size gt 0> <#if decide?size == 1>Un point attend<#else>${decide?size} points attendent</#if> toujours votre décision<#if calls?size gt 0>, et <@many calls?size "une structure reste à appeler" "structures restent à appeler"/></#if>.<#elseif calls?size gt 0> <@many calls?size "Une structure reste à appeler" "structures restent à appeler"/>.</#if>
<#else>
<@part "À décider :" decide/>
<#if decide?size gt 0>

Pour décider, dites à la personne qui tient comop la référence entre parenthèses et votre choix.
</#if>
<@part "À appeler :" calls/>
<@part "Reçu depuis le dernier point :" received/>
<@part "Encore attendu :" missing/>
</#if>

<#include "pied.txt.ftl">
