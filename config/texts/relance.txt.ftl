<#macro state document>
<#if document.other?has_content>reçu <#if document.workbook>sous une autre forme </#if>le ${document.other}, en cours d’examen par le service<#if document.workbook> ; vous pouvez encore reporter vos réponses dans le classeur</#if><#elseif document.setAside?has_content>toujours attendu ; ce que nous avons reçu le ${document.setAside} n’a pas été retenu<#elseif !document.received?has_content>pas encore reçu<#elseif document.errors == 0>reçu le ${document.received} (version ${document.version})<#else>reçu <#if document.inTime>dans les délais, le ${document.received}<#else>le ${document.received}</#if> (version ${document.version}) ; il reste <#if document.errors == 1>un point à corriger<#else>${document.errors} points à corriger</#if></#if><#t>
</#macro>
<#function titles list><#local names = list?map(document -> document.title)><#return (names?size gt 1)?then(names[0..<names?size - 1]?join(", ") + " et " + names?last, names?first)></#function>
<#assign missing = documents?filter(document -> !document.received?has_content && !document.other?has_content)>
<#assign awaited = (missing?size gt 0)?then(missing, documents)>
<#assign nearest = awaited?filter(document -> !document.elsewhen?has_content)>
<#assign named = titles((nearest?size gt 0)?then(nearest, awaited))>
<#assign files = documents?filter(document -> !document.workbook)>
<#assign formless = files?size == documents?size>
<#assign byArticle = articles?has_content?then(" (" + articles + ")", "")>
<#assign source = extended?then("C’est le délai que la Région vous a accordé par écrit.", "C’est la date de remise prévue par votre convention avec la Région" + byArticle + ".")>
<#assign several = documents?filter(document -> document.workbook || formless)?size + first?then(later?size, 0) gt 1>
Objet : <#if days lt 0 && presented>${named?cap_first} : à compléter<#elseif days lt 0>${named?cap_first} : toujours attendu<#if awaited?size gt 1>s</#if> (date de remise : ${shortDue})<#elseif days == 0>À <#if presented>compléter<#else>remettre</#if> aujourd’hui, ${shortDue} : ${named}<#elseif days == 1>À <#if presented>compléter d’ici à<#else>remettre</#if> demain, ${shortDue} : ${named}<#else>${named?cap_first} à <#if presented>compléter d’ici au<#else>remettre le</#if> ${shortDue}</#if> – ${structure}

Bonjour,

<#if days lt 0 && presented>
Nous avons bien reçu de vous : ${named}. La date de remise était <#if days == -1>hier, ${due}<#else>le ${due}</#if> ; il reste des points à corriger : renvoyez-nous le classeur corrigé dès que possible.<#t>
<#elseif days lt 0>
<#if extended>Le délai que la Région vous avait accordé par écrit s’est terminé<#else>La date de remise prévue par votre convention avec la Région${byArticle} était</#if> <#if days == -1>hier, ${due}<#else>le ${due}</#if>, et <#if awaited?filter(document -> document.setAside?has_content)?size gt 0>nous attendons encore<#else>nous n’avons pas encore reçu</#if> : ${named}. Il est encore temps de nous <#if awaited?size gt 1>les adresser : ils seront enregistrés à leur date<#else>l’adresser : il sera enregistré à sa date</#if>. Si vous rencontrez une difficulté, appelez-nous au ${service.phone}.<#t>
<#elseif days == 0 && presented>
Nous avons bien reçu de vous : ${named}. La date de remise est aujourd’hui, ${due} : ce qui reste à corriger peut nous être renvoyé aujourd’hui, ou dès que possible.<#t>
<#elseif days == 0>
À remettre aujourd’hui, ${due} : ${named}. Ce que nous recevons avant minuit, heure de Paris, est à temps. ${source}<#t>
<#elseif days == 1>
<#if presented>À compléter d’ici à<#else>À remettre</#if> demain, ${due} : ${named}. ${source}<#t>
<#else>
<#if presented>À compléter<#else>À remettre</#if> ${when}, le ${due} : ${named}. ${source}<#t>
</#if>
 Votre situation à ce jour :
<#list documents as document>

 - ${document.title?cap_first}<#if document.elsewhen?has_content>, <#if document.late>qui était attendu<#else>à rendre au plus tard</#if> le ${document.elsewhen}</#if> : <@state document/>.
<#if document.expected?has_content>
   <#if document.errors gt 1>Le premier<#else>Ce point</#if> : <#if document.where?has_content>${document.where}<#else>le classeur entier</#if><#if document.question?has_content> – ${document.question}</#if>
   Attendu : ${document.expected}
   ${document.advice}
</#if>
</#list>
<#list later>

À rendre plus tard : <#items as document>${document.title}, au plus tard le ${document.elsewhen}<#sep> ; </#items>.
</#list>
<#list opened>

Nous vous en parlons pour la première fois : <#items as title>${title}<#sep> ; </#items>. Le fichier .ics ci-joint inscrit <#if opened?size gt 1>ces dates<#else>cette date</#if> à votre agenda.
</#list>
<#if first>

Ce courriel ouvre pour vous la campagne ${year?c}.<#list blanks> Vous trouverez ci-joint<#if blanks?size gt 1>s les classeurs<#else> le classeur</#if> à remplir, à votre nom : <#items as name>${name}<#sep>, </#items>. Remplissez-<#if blanks?size gt 1>les<#else>le</#if> avec Excel, LibreOffice, Google Sheets ou Numbers.</#list><#if !formless> Vous pouvez renvoyer un classeur autant de fois que nécessaire ; un courriel dont l’objet commence par « Essai » est contrôlé, mais ne vaut pas remise.</#if> Le fichier .ics ci-joint inscrit <#if later?size gt 0 || documents?filter(document -> document.elsewhen?has_content)?size gt 0>les dates de remise<#else>la date de remise</#if> à votre agenda.
<#else>
<#list blanks>

Nous joignons <#if opened?size == 0>de nouveau </#if><#if blanks?size gt 1>les classeurs vierges<#else>le classeur vierge</#if> à votre nom : <#items as name>${name}<#sep>, </#items>.
</#list>
<#if moved>

Rappel : une date de remise a changé ; le fichier .ics ci-joint met votre agenda à jour.
</#if>
</#if>
<#list marked>

Nous joignons <#if !first>de nouveau <#elseif blanks?size gt 0>aussi </#if><#if marked?size gt 1>vos classeurs, où les cellules à corriger sont marquées<#else>votre classeur, où les cellules à corriger sont marquées</#if> : <#items as name>${name}<#sep>, </#items>.
</#list>

<#if timeAsked?has_content>

Le ${timeAsked}, vous nous avez demandé un délai : le service vous répondra par écrit. Tant que vous n’avez pas reçu d’accord écrit, la date de remise reste le ${due}.
</#if>
<#if days gte 0 && days lte 6 && !presented>

Même incomplet, un document reçu avant minuit, le ${due}, est présenté dans les délais ; vous pourrez le compléter ensuite. La poste convient aussi : écrivez à l’adresse ci-dessous, le cachet de la poste fait foi (article L.112-1 du code des relations entre le public et l’administration).
</#if>

Pour nous répondre, joignez <#if formless><#if several>les documents (PDF ou autres)<#else>le document (PDF ou autre)</#if><#else><#if several>vos classeurs<#else>votre classeur</#if><#list files> et, pour <#items as file>${file.title}<#sep>, </#items>, le document lui-même (PDF ou autre),</#list></#if> à une réponse à ce courriel<#if service.folder>, ou <#if several>déposez-les<#else>déposez-le</#if> dans votre dossier partagé (la date retenue est celle à laquelle nous <#if several>les y<#else>l’y</#if> trouvons)</#if> : vous recevrez un accusé de réception dans les minutes qui suivent. Si votre envoi vient de croiser ce courriel, vous n’avez rien à faire.

Un empêchement, une question ? Répondez à ce courriel, une personne du service vous lira, ou appelez-nous.<#if days gte 0> Un retard n’est possible qu’avec l’accord écrit de la Région (article 10 de la convention).</#if>

<#include "pied.txt.ftl">
