<!DOCTYPE html>
<html lang="fr">
<head><meta charset="utf-8"><title>Envoi pris en compte (${reference})</title></head>
<body style="font-family:Calibri,Carlito,Arial,sans-serif;font-size:15px;line-height:1.45;color:#1f2933;max-width:720px;margin:0 auto;padding:16px">
<p>Bonjour,</p>
<p>Le service a examiné <#if dropped>le fichier déposé<#else>votre courriel</#if><#if subject?has_content> « <strong>${subject}</strong> »</#if>, reçu le <strong>${received}</strong> (référence ${reference}). Il est pris en compte, à cette date.</p>
<p>Le résultat de nos contrôles est adressé à la personne qui représente la structure auprès de la Région ; elle seule le reçoit. Pour toute question, appelez le service ou écrivez-lui.</p>
<#include "pied.html.ftl">
</body>
</html>
