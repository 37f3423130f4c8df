<!DOCTYPE html>
<html lang="fr">
<head><meta charset="utf-8"><title>À propos de votre envoi (${reference})</title></head>
<body style="font-family:Calibri,Carlito,Arial,sans-serif;font-size:15px;line-height:1.45;color:#1f2933;max-width:720px;margin:0 auto;padding:16px">
<p>Bonjour,</p>
<p>Le service a examiné <#if dropped>le fichier déposé<#else>votre courriel</#if><#if subject?has_content> « <strong>${subject}</strong> »</#if>, reçu le <strong>${received}</strong> (référence ${reference}). Il ne l’a pas retenu, pour la raison suivante :</p>
<p style="border-left:3px solid #d9e2ec;padding-left:12px">${reason}</p>
<p>L’original reste conservé, avec sa date. Si vous pensez que c’est une erreur, ou pour toute question, écrivez au service (<a href="mailto:${service.email}">${service.email}</a>) ou appelez-le (${service.phone}).</p>
<#include "pied.html.ftl">
</body>
</html>
