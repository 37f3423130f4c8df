<#assign workbooks = documents?filter(document -> document.workbook)>
<#assign files = documents?filter(document -> !document.workbook)>
<#assign several = workbooks?size gt 1>
<#assign mixed = documents?filter(document -> document.elsewhen?has_content)?size gt 0>
<#assign titles = documents?filter(document -> !document.elsewhen?has_content)?map(document -> document.title)>
<#assign named = (titles?size gt 1)?then(titles[0..<titles?size - 1]?join(", ") + " et " + titles?last, (titles?size == 1)?then(titles?first, ""))>
Objet : ${named?cap_first} à remettre le ${shortDue} – ${structure}

Bonjour,

La campagne ${year?c} est ouverte. Au titre de votre convention avec la Région, nous attendons de vous, au plus tard le ${due}, avant minuit, heure de Paris<#if mixed>, sauf autre date indiquée</#if> :
<#list documents as document>

 - ${document.title?cap_first}<#if document.elsewhen?has_content>, au plus tard le ${document.elsewhen}</#if><#if document.received?has_content> (déjà reçu le ${document.received}<#if document.errors gt 0> ; il reste <#if document.errors == 1>un point à corriger<#else>${document.errors} points à corriger</#if></#if>)</#if>
</#list>
<#list blanks>

Vous trouverez ci-joint<#if blanks?size gt 1>s les classeurs<#else> le classeur</#if> à remplir, à votre nom : <#items as name>${name}<#sep>, </#items>.
</#list>
<#list marked>

Nous joignons aussi <#if marked?size gt 1>les classeurs déjà reçus, où les cellules à corriger sont marquées<#else>le classeur déjà reçu, où les cellules à corriger sont marquées</#if> : <#items as name>${name}<#sep>, </#items>.
</#list>

<#if workbooks?size gt 0><#if several>Remplissez-les<#else>Remplissez-le</#if> avec Excel, LibreOffice, Google Sheets ou Numbers, puis <#if several>joignez-les<#else>joignez-le</#if> à une réponse à ce courriel<#if several>, ensemble ou l’un après l’autre</#if><#if service.folder>, ou <#if several>déposez-les<#else>déposez-le</#if> dans votre dossier partagé (la date retenue est celle à laquelle nous <#if several>les y<#else>l’y</#if> trouvons)</#if>.</#if><#list files><#if workbooks?size gt 0> </#if>Pour <#items as file>${file.title}<#sep>, </#items>, joignez le document lui-même (PDF ou autre) à une réponse à ce courriel : une personne du service l’examinera.</#list><#if workbooks?size gt 0> Dans les minutes qui suivent, vous saurez si <#if several>tout<#else>votre document</#if> est complet et, sinon, quelles cellules corriger. Vous pouvez renvoyer un classeur autant de fois que nécessaire ; un courriel dont l’objet commence par « Essai » est contrôlé, mais ne vaut pas remise.</#if>

Le fichier .ics ci-joint inscrit <#if mixed>les dates de remise<#else>la date de remise</#if> à votre agenda. Une question ? Répondez à ce courriel : une personne du service vous lira.

<#include "donnees-personnelles.txt.ftl">

<#include "pied.txt.ftl">
