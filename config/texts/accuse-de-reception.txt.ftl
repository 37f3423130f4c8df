<#macro counted count one several><#if count == 0>aucun ${one}<#elseif count == 1>un ${one}<#else>${count} ${several}</#if></#macro>
<#macro cell one><#if one.where?has_content>${one.where?cap_first}<#else>Le classeur entier</#if><#if one.question?has_content> – ${one.question}</#if><#if one.news?has_content> (${one.news})</#if></#macro>
<#macro points points>
<#list points as point>
<#if point.cells?size == 1>
${point.cells[0].number?c?left_pad(2)}. <@cell point.cells[0]/>
<#else>
${point.cells[0].number?c?left_pad(2)} à ${point.cells?last.number?c}. ${point.cells?size} cellules :
<#list point.cells as one>
    ${one.number?c?left_pad(2)}. <@cell one/>
</#list>
</#if>
    Lu : ${point.read}
    Attendu : ${point.expected}
    <#if point.cells?size gt 1>Pour chacune : ${point.advice?uncap_first}<#else>${point.advice}</#if>

</#list>
</#macro>
Objet : <#if trial>Essai, rien n’a été enregistré<#elseif outcome == "complet" || outcome == "complet avec remarques">Bien reçu<#elseif outcome == "déjà reçu">Déjà reçu<#else>Reçu</#if> – ${structure}<#if outcome != "déjà reçu"> – ${outcome}</#if> (${reference})

Bonjour,

<#if dropped && !released>Nous avons trouvé dans votre dossier partagé le fichier « ${subject} »<#if others == 1> et un autre<#elseif others gt 1> et ${others} autres</#if>. <#if others == 0>Il est enregistré à la date du ${received} et porte<#else>Ils sont enregistrés à la date du ${received} et portent</#if> la référence ${reference}.<#else>Nous avons bien reçu <#if released>un envoi qui vous concerne<#if subject?has_content> (« ${subject} »)</#if><#else>votre courriel<#if subject?has_content> « ${subject} »</#if></#if> le ${received}. Il porte la référence ${reference}.</#if>
<#if trial>

C’était un essai : rien n’a été enregistré. Nous avons lu et contrôlé votre envoi comme les autres, mais il ne compte pas. Pour nous l’envoyer vraiment, <#if dropped && others gt 0>déposez les fichiers sous des noms qui ne commencent pas par « Essai »<#elseif dropped>déposez le fichier sous un nom qui ne commence pas par « Essai »<#else>écrivez-nous un courriel dont l’objet ne commence pas par « Essai »</#if>.
</#if>
<#if heard??>

<#if released>Le message qui l’accompagne est transmis<#elseif heard.wish == "time">Votre demande est transmise<#elseif documents?size gt 0>Le message que vous y avez écrit est transmis<#else>Votre message est transmis</#if> au service<#if heard.wish == "time">, qui <#if released>y<#else>vous</#if> répondra par écrit.<#if heard.stays?size gt 0> Tant que vous n’avez pas reçu d’accord écrit, la date de remise reste <#list heard.stays as day>le ${day.due}<#if heard.stays?size gt 1> (${day.titles?join(", ")})</#if><#sep> et </#list>.</#if><#elseif heard.wish == "answer"><#if released>, qui y répondra.<#else> : une personne vous lira et vous répondra.</#if><#else> : une personne le lira<#if !released>, et vous répondra s’il appelle une réponse</#if>.</#if>
<#if heard.wish == "time">

<#include "silence.txt.ftl">

</#if>
<#elseif documents?size == 0>

Nous n’y avons trouvé ni document ni question. Si vous vouliez nous envoyer votre bilan annuel ou votre programme d’actions, il manque sans doute la pièce jointe : renvoyez-la en répondant à ce courriel. Si vous attendez une réponse, écrivez-nous ce que vous souhaitez savoir, ou appelez le service indiqué ci-dessous.
</#if>
<#list documents as document>

--------------------------------------------------------------------
<#if document.title?has_content>${document.title?cap_first} – ${document.outcome}
Fichier « ${document.file} »<#if document.version gt 0>, version ${document.version} (${document.reference})<#elseif trial> (essai)</#if>
<#elseif document.kind == "link">${document.file}
<#else>Fichier « ${document.file} »<#if document.outcome?has_content> – ${document.outcome}</#if>
</#if>
--------------------------------------------------------------------
<#if document.sentence?has_content>

${document.sentence}
</#if>
<#assign along = document.along>
<#if along.timing?has_content>

${along.timing}
</#if>
<#if document.kind == "submitted">
<#if along.errors == 0 && along.remarks == 0>

Nos contrôles automatiques n’ont rien relevé : <#if trial>ce document serait complet.<#else>vous n’avez rien à faire pour le moment. Le service pourra vous demander des précisions.</#if>
<#elseif along.errors == 0>

Ce document <#if trial>serait<#else>est</#if> complet. Nos contrôles automatiques n’ont relevé aucune erreur, seulement <#if along.remarks == 1>une remarque ; corrigez-la si elle est fondée<#else>${along.remarks} remarques ; corrigez celles qui sont fondées</#if>. Le service pourra vous demander des précisions.
<#else>

Il reste <#if along.errors == 1>un point à corriger<#else>${along.errors} points à corriger</#if> pour que ce document soit complet.<#if !document.sentence?has_content> Corrigez votre classeur, puis renvoyez-le<#if !trial> en répondant à ce courriel</#if> ; vous pouvez l’envoyer autant de fois que nécessaire.</#if>
</#if>
</#if>
<#if along.counting??>

Votre version ${along.counting.version}<#if along.counting.complete>, complète,</#if> reste celle qui compte<#if along.counting.since?has_content>, car elle est du ${along.counting.since}, après ce fichier</#if> : <#if along.counting.complete>si vous ne vouliez rien y changer, vous n’avez rien à faire.<#else>c’est à partir d’elle qu’il faut continuer.</#if>
</#if>
<#if along.copy?has_content>

Ci-joint « ${along.copy} » : c’est votre classeur, où chaque cellule à revoir est colorée et commentée. Vous pouvez corriger cette copie et la renvoyer telle quelle.
<#elseif along.noCopy?has_content>

Nous n’avons pas pu joindre de copie annotée de ce classeur : ${along.noCopy}. Les points ci-dessous disent où corriger votre exemplaire.
</#if>
<#if along.toSign?has_content>

Ci-joint « ${along.toSign} » : vos réponses mises en page pour être imprimées et signées. Si vous nous renvoyez l’exemplaire signé, numérisé ou photographié, en répondant à ce courriel<#if service.folder> ou par votre dossier partagé</#if>, son code QR le rattache à ce document. Ce n’est pas une condition : sans exemplaire signé, votre document est présenté tout de même.
</#if>
<#if along.call>

Ce document nous est parvenu plusieurs fois sans être complet : le service va vous appeler pour vous aider.
</#if>
<#if along.progress??>

<#assign parts = []><#if along.progress.mended gt 0><#assign parts = parts + [(along.progress.mended == 1)?then("un point levé", along.progress.mended + " points levés, remarques comprises")]></#if><#if along.progress.still gt 0><#assign parts = parts + [(along.progress.still == 1)?then("un point déjà signalé", along.progress.still + " points déjà signalés")]></#if><#if along.progress.fresh gt 0><#assign parts = parts + [(along.progress.fresh == 1)?then("un point nouveau", along.progress.fresh + " points nouveaux")]></#if><#if parts?size gt 0>Depuis votre version ${along.progress.version} : ${parts?join(", ")}.</#if>
<#if along.progress.questions?size gt 0>
Levé : ${along.progress.questions?join(" ; ")}<#if along.progress.others gt 0>, et <#if along.progress.others == 1>une autre question<#else>${along.progress.others} autres questions</#if></#if>.
</#if>
</#if>
<#if document.errors?size gt 0>

À corriger :

<@points document.errors/>
</#if>
<#if document.remarks?size gt 0>

Remarques :

<@points document.remarks/>
</#if>
<#if along.more gt 0>

Et <@counted along.more "autre point" "autres points"/><#if along.copy?has_content>, que vous trouverez dans la copie annotée ci-jointe</#if>.
</#if>
<#if along.echoes?size gt 0>

<#if along.echoes?size + along.moreEchoes == 1>Nous avons lu cette réponse autrement qu’elle n’est écrite<#else>Nous avons lu ces réponses autrement qu’elles ne sont écrites</#if>. Si c’est bien ce que vous vouliez dire, vous n’avez rien à faire :
<#list along.echoes as echo>
 - ${echo.where}, ${echo.question} : « ${echo.typed} », lu comme ${echo.understood}
</#list>
<#if along.moreEchoes gt 0>
 - et <#if along.moreEchoes == 1>une autre réponse<#else>${along.moreEchoes} autres réponses</#if>.
</#if>
</#if>
</#list>
<#if blanks?size gt 0>

Vous trouverez ci-joint<#if blanks?size gt 1>s les classeurs vierges<#else> le classeur vierge</#if> à votre nom : <#list blanks as blank>${blank}<#sep>, </#list>.
</#if>

--------------------------------------------------------------------
<#if owed?size == 0>
À ce jour, tous les documents de cette campagne nous sont parvenus. Merci !
<#else>
Ce que nous attendons encore de vous :
<#list owed as document>
 - ${document.title}, <#if document.late>qui était dû au plus tard le ${document.due}<#else>au plus tard le ${document.due}</#if> : ${document.state}
</#list>
</#if>

Ces contrôles sont automatiques ; l’appréciation de vos documents appartient à la Région. Pour toute question, répondez à ce courriel ou écrivez au service.

<#include "pied.txt.ftl">
