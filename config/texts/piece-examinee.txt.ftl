<#assign several = titles?size gt 1>
Objet : <#if stands>Document retenu<#else>À propos de votre document</#if> – ${structure}

Bonjour,

Le service a examiné <#if file?has_content>le fichier « ${file} » (${what})<#else>votre envoi (${what})</#if>, reçu le ${received}.

<#if joined?has_content>
C’est l’exemplaire signé de votre ${joined} : il y est joint, et vous n’avez rien de plus à faire.
<#elseif stands>
Il est retenu comme <#if several>vos documents<#else>votre document</#if> (${titles?join(", ")}), présenté<#if several>s</#if> à cette date. <#if complete>Le service n’y a rien relevé : vous n’avez rien à faire pour le moment.<#else>Le service vous dira ce qu’il reste à compléter.</#if>
<#else>
Il n’est pas retenu comme <#if several>l’un des documents attendus<#else>le document attendu</#if> (${titles?join(", ")}), pour la raison suivante :

${reason?ends_with(".")?then(reason, reason + ".")}

Reste<#if several>nt</#if> attendu<#if several>s</#if> : ${titles?join(", ")} ; votre envoi reste inscrit à votre dossier, à sa date. Une difficulté, une question ? Répondez à ce courriel, une personne du service vous lira, ou appelez-nous.
</#if>

<#include "pied.txt.ftl">
