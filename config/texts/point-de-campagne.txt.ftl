<#macro part title lines>
<#list lines>

${title}
<#items as line>
 - ${line}
</#items>
</#list>
</#macro>
Objet : Campagne ${campaign} – ${complete} <#if complete gt 1>documents complets<#else>document complet</#if> sur ${total}

Bonjour,

Voici où <#if campaign?contains(" et ")>en sont les campagnes<#else>en est la campagne</#if> ${campaign}, dont <#if due?size gt 1>les échéances sont<#else>l’échéance est</#if> le ${due?join(", le ", "", "")} : ${complete} <#if complete gt 1>documents complets<#else>document complet</#if> sur ${total}.
<@part "À traiter, en quarantaine (« comop quarantine list ») :" quarantine/>
<@part "À examiner, reçu sous une autre forme que le classeur (« comop examine list ») :" exhibits/>
<@part "À traiter, réponses aux relances (« comop replies list ») :" replies/>
<@part "Adresses qui ne répondent plus :" bounces/>
<@part "Relances retenues :" blocked/>
<@part "Envois en difficulté :" mails/>
<@part "À appeler :" calls/>
<@part "Reçu depuis le dernier point :" received/>
<@part "Encore attendu :" missing/>
