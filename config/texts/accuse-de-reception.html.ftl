<!DOCTYPE html>
<html lang="fr">
<head><meta charset="utf-8"><title>Accusé de réception ${reference}</title></head>
<body style="font-family:Calibri,Carlito,Arial,sans-serif;font-size:15px;line-height:1.45;color:#1f2933;max-width:720px;margin:0 auto;padding:16px">
<p>Bonjour,</p>
<p><#if dropped && !released>Nous avons trouvé dans votre dossier partagé le fichier « <strong>${subject}</strong> »<#if others == 1> et un autre<#elseif others gt 1> et ${others} autres</#if>. <#if others == 0>Il est enregistré à la date du <strong>${received}</strong> et porte<#else>Ils sont enregistrés à la date du <strong>${received}</strong> et portent</#if> la référence <strong>${reference}</strong>.<#else>Nous avons bien reçu <#if released>un envoi qui vous concerne<#if subject?has_content> (« <strong>${subject}</strong> »)</#if><#else>votre courriel<#if subject?has_content> « <strong>${subject}</strong> »</#if></#if> le <strong>${received}</strong>. Il porte la référence <strong>${reference}</strong>.</#if></p>
<#if trial>
<p style="border:1px solid #d9e2ec;border-left:5px solid #52606d;border-radius:4px;padding:12px 16px"><strong>C’était un essai : rien n’a été enregistré.</strong> Nous avons lu et contrôlé votre envoi comme les autres, mais il ne compte pas. Pour nous l’envoyer vraiment, <#if dropped && others gt 0>déposez les fichiers sous des noms qui ne commencent pas par « Essai »<#elseif dropped>déposez le fichier sous un nom qui ne commence pas par « Essai »<#else>écrivez-nous un courriel dont l’objet ne commence pas par « Essai »</#if>.</p>
</#if>
<#if heard??>
<p><#if released>Le message qui l’accompagne est transmis<#elseif heard.wish == "time"><strong>Votre demande est transmise</strong><#elseif documents?size gt 0>Le message que vous y avez écrit est transmis<#else>Votre message est transmis</#if> au service<#if heard.wish == "time">, qui <#if released>y<#else>vous</#if> répondra par écrit.<#if heard.stays?size gt 0> Tant que vous n’avez pas reçu d’accord écrit, la date de remise reste <#list heard.stays as day>le <strong>${day.due}</strong><#if heard.stays?size gt 1> (${day.titles?join(", ")})</#if><#sep> et </#list>.</#if><#elseif heard.wish == "answer"><#if released>, qui y répondra.<#else> : une personne vous lira et vous répondra.</#if><#else> : une personne le lira<#if !released>, et vous répondra s’il appelle une réponse</#if>.</#if></p>
<#if heard.wish == "time"><#include "silence.html.ftl"></#if>
<#elseif documents?size == 0>
<p>Nous n’y avons trouvé ni document ni question. Si vous vouliez nous envoyer votre bilan annuel ou votre programme d’actions, il manque sans doute la pièce jointe : renvoyez-la en répondant à ce courriel. Si vous attendez une réponse, écrivez-nous ce que vous souhaitez savoir, ou appelez le service indiqué ci-dessous.</p>
</#if>
<#list documents as document>
<#assign colour><#if document.outcome?starts_with("complet")>#1b7f4b<#elseif document.outcome == "à compléter">#b45309<#elseif document.outcome == "illisible">#b42318<#else>#52606d</#if></#assign>
<div style="border:1px solid #d9e2ec;border-left:5px solid ${colour};border-radius:4px;padding:12px 16px;margin:16px 0">
<p style="margin:0 0 4px"><#if document.title?has_content><strong style="font-size:17px">${document.title?cap_first}</strong><#else><strong style="font-size:17px">${document.file}</strong></#if><#if document.outcome?has_content> <span style="color:${colour};font-weight:bold">– ${document.outcome}</span></#if></p>
<#if document.title?has_content><p style="margin:0 0 8px;color:#52606d;font-size:13px">Fichier « ${document.file} »<#if document.version gt 0>, version ${document.version}, référence ${document.reference}<#elseif trial>, essai</#if></p></#if>
<#if document.sentence?has_content><p>${document.sentence}</p></#if>
<#assign along = document.along>
<#if along.timing?has_content>
<p>${along.timing}</p>
</#if>
<#if document.kind == "submitted">
<#if along.errors == 0 && along.remarks == 0>
<p>Nos contrôles automatiques n’ont rien relevé : <#if trial>ce document serait complet.<#else>vous n’avez rien à faire pour le moment. Le service pourra vous demander des précisions.</#if></p>
<#elseif along.errors == 0>
<p>Ce document <#if trial>serait<#else>est</#if> complet. Nos contrôles automatiques n’ont relevé aucune erreur, seulement <#if along.remarks == 1>une remarque ; corrigez-la si elle est fondée<#else>${along.remarks} remarques ; corrigez celles qui sont fondées</#if>. Le service pourra vous demander des précisions.</p>
<#else>
<p>Il reste <strong><#if along.errors == 1>un point à corriger<#else>${along.errors} points à corriger</#if></strong> pour que ce document soit complet.<#if !document.sentence?has_content> Corrigez votre classeur, puis renvoyez-le<#if !trial> en répondant à ce courriel</#if> ; vous pouvez l’envoyer autant de fois que nécessaire.</#if></p>
</#if>
</#if>
<#if along.counting??>
<p>Votre version ${along.counting.version}<#if along.counting.complete>, complète,</#if> <strong>reste celle qui compte</strong><#if along.counting.since?has_content>, car elle est du ${along.counting.since}, après ce fichier</#if> : <#if along.counting.complete>si vous ne vouliez rien y changer, vous n’avez rien à faire.<#else>c’est à partir d’elle qu’il faut continuer.</#if></p>
</#if>
<#if along.copy?has_content>
<p>Ci-joint « <strong>${along.copy}</strong> » : c’est votre classeur, où chaque cellule à revoir est colorée et commentée. Vous pouvez corriger cette copie et la renvoyer telle quelle.</p>
<#elseif along.noCopy?has_content>
<p>Nous n’avons pas pu joindre de copie annotée de ce classeur : ${along.noCopy}. Les points ci-dessous disent où corriger votre exemplaire.</p>
</#if>
<#if along.toSign?has_content>
<p>Ci-joint « <strong>${along.toSign}</strong> » : vos réponses mises en page pour être imprimées et signées. Si vous nous renvoyez l’exemplaire signé, numérisé ou photographié, en répondant à ce courriel<#if service.folder> ou par votre dossier partagé</#if>, son code QR le rattache à ce document. Ce n’est pas une condition : sans exemplaire signé, votre document est présenté tout de même.</p>
</#if>
<#if along.call>
<p style="background:#eef6ff;border-radius:4px;padding:8px 12px">Ce document nous est parvenu plusieurs fois sans être complet : <strong>le service va vous appeler</strong> pour vous aider.</p>
</#if>
<#if along.progress??>
<#assign parts = []><#if along.progress.mended gt 0><#assign parts = parts + [(along.progress.mended == 1)?then("un point levé", along.progress.mended + " points levés, remarques comprises")]></#if><#if along.progress.still gt 0><#assign parts = parts + [(along.progress.still == 1)?then("un point déjà signalé", along.progress.still + " points déjà signalés")]></#if><#if along.progress.fresh gt 0><#assign parts = parts + [(along.progress.fresh == 1)?then("un point nouveau", along.progress.fresh + " points nouveaux")]></#if>
<#if parts?size gt 0><p style="background:#f0f4f8;border-radius:4px;padding:8px 12px">Depuis votre version ${along.progress.version} : <strong>${parts?join(", ")}</strong>.<#if along.progress.questions?size gt 0><br><span style="color:#52606d">Levé : ${along.progress.questions?join(" ; ")}<#if along.progress.others gt 0>, et <#if along.progress.others == 1>une autre question<#else>${along.progress.others} autres questions</#if></#if>.</span></#if></p></#if>
</#if>
<#if document.errors?size gt 0><@points "À corriger" document.errors "#b45309"/></#if>
<#if document.remarks?size gt 0><@points "Remarques" document.remarks "#52606d"/></#if>
<#if along.more gt 0>
<p>Et <strong><@counted along.more "autre point" "autres points"/></strong><#if along.copy?has_content>, que vous trouverez dans la copie annotée ci-jointe</#if>.</p>
</#if>
<#if along.echoes?size gt 0>
<p style="margin:12px 0 4px;color:#52606d"><strong>Lu autrement que ce n’est écrit.</strong> Si c’est bien ce que vous vouliez dire, vous n’avez rien à faire :</p>
<ul style="color:#52606d;font-size:14px;margin-top:4px">
<#list along.echoes as echo>
<li>${echo.where?cap_first}, ${echo.question} : « ${echo.typed} », lu comme <strong>${echo.understood}</strong></li>
</#list>
<#if along.moreEchoes gt 0><li>et <#if along.moreEchoes == 1>une autre réponse<#else>${along.moreEchoes} autres réponses</#if>.</li></#if>
</ul>
</#if>
</div>
</#list>
<#if blanks?size gt 0>
<p>Vous trouverez ci-joint<#if blanks?size gt 1>s les classeurs vierges<#else> le classeur vierge</#if> à votre nom : <#list blanks as blank>${blank}<#sep>, </#list>.</p>
</#if>
<#if owed?size == 0>
<p>À ce jour, tous les documents de cette campagne nous sont parvenus. Merci !</p>
<#else>
<p>Ce que nous attendons encore de vous :</p>
<ul>
<#list owed as document>
<li><strong>${document.title}</strong>, <#if document.late>qui était dû au plus tard le ${document.due}<#else>au plus tard le ${document.due}</#if> : ${document.state}</li>
</#list>
</ul>
</#if>
<p>Ces contrôles sont automatiques ; l’appréciation de vos documents appartient à la Région. Pour toute question, répondez à ce courriel ou écrivez au service.</p>
<#include "pied.html.ftl">
</body>
</html>
<#macro points title points colour>
<p style="margin:12px 0 4px;color:${colour};font-weight:bold">${title}</p>
<#-- blocks and no table: on a telephone, 360 pixels wide, its last column was cut off -->
<#list points as point>
<div style="border:1px solid #d9e2ec;border-radius:4px;padding:8px 12px;margin:8px 0;font-size:14px">
<#if point.cells?size == 1>
<p style="margin:0 0 4px"><@cell point.cells[0]/></p>
<#else>
<p style="margin:0 0 4px"><strong>${point.cells[0].number?c} à ${point.cells?last.number?c}. ${point.cells?size} cellules :</strong></p>
<#list point.cells as one>
<p style="margin:0 0 4px 12px"><@cell one/></p>
</#list>
</#if>
<p style="margin:0"><span style="color:#52606d">Lu :</span> ${point.read}<br><span style="color:#52606d">Attendu :</span> ${point.expected}<br><#if point.cells?size gt 1>Pour chacune : ${point.advice?uncap_first}<#else>${point.advice}</#if></p>
</div>
</#list>
</#macro>
<#macro cell one><strong>${one.number?c}.</strong> <#if one.where?has_content>${one.where?cap_first}<#else>Le classeur entier</#if><#if one.question?has_content><br><strong>${one.question}</strong></#if><#if one.news?has_content> <em style="color:#7b8794;font-size:13px">(${one.news})</em></#if></#macro>
<#macro counted count one several><#if count == 0>aucun ${one}<#elseif count == 1>un ${one}<#else>${count} ${several}</#if></#macro>
