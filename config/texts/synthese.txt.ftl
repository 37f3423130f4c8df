<#macro counted n one several>${n} <#if n gt 1>${several}<#else>${one}</#if></#macro>
<#macro document told><#local one = told.how()>${one.title()?cap_first} : ${one.complete()} <#if one.complete() gt 1>complets<#else>complet</#if> sur ${one.owed()}<#if one.owed() gt one.complete() + one.missing()>, ${one.owed() - one.complete() - one.missing()} à compléter ou à examiner</#if><#if one.late() gt 0>, <@counted one.late() "présenté après l’échéance" "présentés après l’échéance"/></#if><#if one.missing() gt 0>, ${one.missing()} jamais <#if one.missing() gt 1>reçus<#else>reçu</#if><#if told.missing?has_content> (${told.missing})</#if></#if> ; échéance : ${one.dueInFrench()}</#macro>
Objet : Synthèse ${year?c} pour ${audience}<#if name?has_content> – ${name}</#if><#if provisional> – chiffres provisoires</#if>

Bonjour,

Voici la synthèse de l’année ${year?c} pour ${audience}, état au ${asOf}.
<#list conventions as convention>
${convention}
</#list>
<#if provisional>

Chiffres provisoires : des documents manquent ou restent à compléter.
</#if>

Où en sont les documents
<#list documents as one>
 - <@document one/>
</#list>
<#if held?has_content>
 - ${held}
</#if>
<#if conduct?has_content>
 - ${conduct}
</#if>

Chiffres de toutes les structures, et sur combien d’entre elles chacun repose
<#list figures as figure>
 - ${figure.title} : ${figure.words} (${figure.basis})
</#list>
<#if changes.when?has_content>

Ce qui a changé depuis ${changes.when}
<#list changes.lines as line>
 - ${line}
<#else>
<#if changes.more == 0>
 - Rien n’a changé.
</#if>
</#list>
<#if changes.more gt 0>
 - <@counted changes.more "autre changement, dans le classeur" "autres changements, dans le classeur"/>
</#if>
</#if>

<#if files.names?has_content>
En pièces jointes : ${files.names?join(" ; ")}.
<#elseif files.place?has_content>
Le classeur et le document à imprimer sont trop lourds pour un courriel. Ils sont dans le dossier partagé : ${files.place}
<#else>
Le classeur et le document à imprimer sont trop lourds pour un courriel : le service vous les remettra sur demande.
</#if>
<#list charts as chart>

${chart.alternative}
</#list>

<#if inside>
Ce courriel et ses pièces peuvent contenir ce que des structures ont marqué confidentiel (convention, article 6) : ils ne sortent pas des services de la Région.
<#else>
Ce qu’une structure a marqué confidentiel (convention, article 6) n’y est pas, ni ce qui le trahirait.
</#if>

<#include "pied.txt.ftl">
