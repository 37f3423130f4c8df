Objet : comop – <#if state == "retabli">rétabli<#elseif state == "rechute">de nouveau en alerte<#else>alerte</#if> : ${subject}

Bonjour,

<#if state == "retabli">
C’est rétabli depuis le ${until}. Cela durait depuis le ${since} : « ${what} »

Ce qui attendait est repris de lui-même ; il n’y a rien à faire.
<#else>
${what} <#if state == "rechute">C’était rétabli ; cela dure de nouveau depuis le<#else>Cela dure depuis le</#if> ${since}.

Conséquence : ${means?uncap_first}
À faire : ${todo?uncap_first}

Le guide d’exploitation (docs/operations.md, « When the operator is written to ») en dit plus sous la clé « ${key} » ; « comop status » dit où cela en est.
comop n’écrit qu’une fois ; un autre courriel suivra quand ce sera rétabli.
</#if>

Courriel automatique de comop, pour la personne qui l’exploite.
