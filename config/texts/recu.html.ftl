<!DOCTYPE html>
<html lang="fr">
<head><meta charset="utf-8"><title>Bien reçu ${reference}</title></head>
<body style="font-family:Calibri,Carlito,Arial,sans-serif;font-size:15px;line-height:1.45;color:#1f2933;max-width:720px;margin:0 auto;padding:16px">
<p>Bonjour,</p>
<p>Nous avons bien reçu <#if dropped>le fichier « ${subject} »<#if others == 0>, déposé<#elseif others == 1> et un autre, déposés ensemble<#else> et ${others} autres, déposés ensemble</#if> dans votre dossier partagé,<#else>votre courriel</#if> le <strong>${received}</strong>. Il porte la référence <strong>${reference}</strong>.</p>
<p>Une personne du service va en prendre connaissance et vous répondra. La date et l’heure de votre envoi sont conservées.</p>
<#include "pied.html.ftl">
</body>
</html>
