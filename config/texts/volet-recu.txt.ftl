Objet : <#if refused?has_content>Volet reçu, à corriger<#elseif waiting?has_content>Volet reçu, sa date manque<#else>Volet consigné</#if><#if letters?has_content> : ${letters}</#if> (${reference})

Bonjour,

Votre courriel<#if subject?has_content> « ${subject} »</#if>, reçu le ${received}, porte la référence ${reference}.
<#if entered?has_content>

Consigné :
<#list entered as one>
- ${one}
</#list>
</#if>
<#if waiting?has_content>

Il manque ce que le volet dit, et à quelle date ; un délai en dépend, aucune machine ne le lit à votre place :
<#list waiting as one>
- ${one}
</#list>
</#if>
<#if refused?has_content>

Refusé, rien n’en est consigné :
<#list refused as one>
- ${one}
</#list>
</#if>
<#if waiting?has_content || refused?has_content>

Pour le dire, répondez à ce courriel, une ligne par fait : la référence de la lettre, un mot, la date recopiée du volet ou du cachet (jamais celle de la numérisation). Par exemple : ${example} distribuée le JJ/MM/AAAA
Les mots : déposée (puis le numéro de recommandé), présentée, distribuée, non réclamée, refusée, inconnue, perdue (puis « motif : … »).
<#if waiting?has_content>
Inutile de joindre de nouveau un volet qui est gardé.
</#if>
</#if>

Si ce courriel n’est pas de vous, prévenez le service aussitôt.

<#include "pied.txt.ftl">
