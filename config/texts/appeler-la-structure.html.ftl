<!DOCTYPE html>
<html lang="fr">
<head><meta charset="utf-8"><title>À appeler : ${structure}</title></head>
<body style="font-family:Calibri,Carlito,Arial,sans-serif;font-size:15px;line-height:1.45;color:#1f2933;max-width:720px;margin:0 auto;padding:16px">
<p>Bonjour,</p>
<p><strong>${structure}</strong> a envoyé ${sendings} fois son ${title} sans parvenir à le compléter. Un appel l’aiderait sans doute ; la structure en a été prévenue dans notre dernière réponse.</p>
<p style="border-left:5px solid #b45309;padding:8px 16px;background:#fff7ed"><strong style="font-size:17px">${contact}</strong><br>Téléphone : <strong><#if phone?has_content>${phone}<#else>inconnu</#if></strong><br>Courriel : <a href="mailto:${email}">${email}</a></p>
<p>Ce qui est arrivé :</p>
<ul>
<#list versions as version>
<li>${version.reference}, reçu le ${version.received} : <#if version.errors == 1>un point à corriger<#else>${version.errors} points à corriger</#if></li>
</#list>
</ul>
<#if versions?size lt sendings><p>Le même fichier est aussi revenu sans changement.</p></#if>
<p>Ce qui reste à corriger, en commençant par ce qui revient le plus souvent :</p>
<table style="border-collapse:collapse;width:100%;font-size:14px" cellpadding="6">
<tr style="background:#f0f4f8;text-align:left"><th style="border:1px solid #d9e2ec">Question</th><th style="border:1px solid #d9e2ec">Attendu</th><th style="border:1px solid #d9e2ec">Versions</th></tr>
<#list errors as error>
<tr style="vertical-align:top"><td style="border:1px solid #d9e2ec"><#if error.question?has_content>${error.question}<#else>Le classeur entier</#if><#if error.where?has_content><br><span style="color:#52606d">${error.where?cap_first}</span></#if></td><td style="border:1px solid #d9e2ec">${error.expected?cap_first}</td><td style="border:1px solid #d9e2ec">${error.times}</td></tr>
</#list>
</table>
<p style="color:#52606d;font-size:13px">Ce message n’est envoyé qu’une fois pour ce document.</p>
<#include "pied.html.ftl">
</body>
</html>
