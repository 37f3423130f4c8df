<#macro state document>
<#if !document.received?has_content>pas encore reçu<#elseif document.errors == 0>reçu le ${document.received} (version ${document.version})<#else>reçu le ${document.received} (version ${document.version}) ; il reste <#if document.errors == 1>un point à corriger<#else>${document.errors} points à corriger</#if></#if><#t>
</#macro>
Objet : <#if days gt 0>Rappel – ${structure} : échéance ${when}<#elseif days == 0>Dernier jour – ${structure} : échéance aujourd’hui<#else>Échéance dépassée – ${structure}</#if>

Bonjour,

<#if days gt 1>
L’échéance de votre convention avec la Région arrive ${when}, le ${due}. Voici ce que nous attendons encore de vous :
<#elseif days == 1>
L’échéance de votre convention avec la Région est demain, ${due}. Voici ce que nous attendons encore de vous :
<#elseif days == 0>
L’échéance de votre convention avec la Région est aujourd’hui, ${due} : ce que nous recevons avant minuit, heure de Paris, est à temps. Voici ce que nous attendons encore de vous :
<#elseif days == -1>
L’échéance de votre convention avec la Région était hier, ${due}. Il nous manque encore :
<#else>
L’échéance de votre convention avec la Région était ${when}, le ${due}. Il nous manque encore :
</#if>
<#list documents as document>

 - ${document.title?cap_first}<#if document.elsewhen?has_content>, à rendre au plus tard le ${document.elsewhen}</#if> : <@state document/>.
<#if document.expected?has_content>
   <#if document.errors gt 1>Le premier<#else>Ce point</#if> : <#if document.where?has_content>${document.where}<#else>le classeur entier</#if><#if document.question?has_content> – ${document.question}</#if>
   Attendu : ${document.expected}
   ${document.advice}
</#if>
</#list>
<#list blanks>

Nous joignons de nouveau <#if blanks?size gt 1>les classeurs vierges<#else>le classeur vierge</#if> à votre nom : <#items as name>${name}<#sep>, </#items>.
</#list>
<#list marked>

Nous joignons de nouveau <#if marked?size gt 1>vos classeurs, où les cellules à corriger sont marquées<#else>votre classeur, où les cellules à corriger sont marquées</#if> : <#items as name>${name}<#sep>, </#items>.
</#list>

Pour nous répondre, joignez <#if documents?size gt 1>vos classeurs<#else>votre classeur</#if> à une réponse à ce courriel, ou <#if documents?size gt 1>déposez-les<#else>déposez-le</#if> dans votre dossier partagé : vous recevrez un accusé de réception dans les minutes qui suivent. Si votre envoi vient de croiser ce rappel, vous n’avez rien à faire.

Un empêchement, une question, rien à signaler ? Dites-le-nous en répondant à ce courriel : une personne du service vous lira. Seul un accord écrit de la Région peut déplacer l’échéance (article 10 de la convention).

${service.service}
${service.address}
Téléphone : ${service.phone} – courriel : ${service.email}
