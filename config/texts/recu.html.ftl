<!DOCTYPE html>
<html lang="fr">
<head><meta charset="utf-8"><title>Bien reçu ${reference}</title></head>
<body style="font-family:Calibri,Carlito,Arial,sans-serif;font-size:15px;line-height:1.45;color:#1f2933;max-width:720px;margin:0 auto;padding:16px">
<p>Bonjour,</p>
<p><#if dropped>Nous avons trouvé dans votre dossier partagé le fichier « ${subject} »<#if others == 1> et un autre<#elseif others gt 1> et ${others} autres</#if>, à la date du <strong>${received}</strong>.<#else>Nous avons bien reçu votre courriel le <strong>${received}</strong>.</#if> Il porte la référence <strong>${reference}</strong>.</p>
<p>Une personne du service va en prendre connaissance et vous répondra. La date et l’heure de votre envoi sont conservées.</p>
<#include "pied.html.ftl">
</body>
</html>
