<!DOCTYPE html>
<html lang="fr">
<head><meta charset="utf-8"><title>Votre page de la synthèse ${year?c}</title></head>
<body style="font-family:Calibri,Carlito,Arial,sans-serif;font-size:15px;line-height:1.45;color:#1f2933;max-width:720px;margin:0 auto;padding:16px">
<p>Bonjour,</p>
<p>Avant la réunion du comité d’orientation stratégique, nous vous soumettons, en pièce jointe (PDF), la page de la synthèse ${year?c} qui concerne <strong>${structure}</strong> : l’état de vos documents, vos chiffres tels que nous les avons lus, ce que sont devenues vos actions prévues, et ce qui est enregistré de votre subvention.</p>
<p>Cette page n’est adressée qu’à vous. Ce que vous avez marqué « confidentiel » y figure avec sa mention ; le comité ne le verra pas, sauf accord écrit de votre part.</p>
<p>Vos observations sont les bienvenues : il suffit de <strong>répondre à ce courriel</strong><#if until?has_content>, au plus tard le <strong>${until}</strong></#if>. Elles figureront sur votre page, à côté de l’avis du service, et le comité pourra les lire. Si un chiffre est faux, renvoyez-nous le document corrigé : la nouvelle version sera lue, contrôlée et prise en compte.</p>
<p>Si cette page vous convient, vous n’avez rien à faire.</p>
<#include "pied.html.ftl">
</body>
</html>
