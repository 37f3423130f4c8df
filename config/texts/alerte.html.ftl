<!DOCTYPE html>
<html lang="fr">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>comop : ${subject}</title></head>
<body style="font-family:Calibri,Carlito,Arial,sans-serif;font-size:14px;line-height:1.35;color:#1f2933;background:#ffffff;max-width:720px;margin:0 auto;padding:10px 12px">
<p>Bonjour,</p>
<#if state == "retabli">
<p><strong>C’est rétabli depuis le ${until}.</strong> Cela durait depuis le ${since} : « ${what} »</p>
<p>Ce qui attendait est repris de lui-même ; il n’y a rien à faire.</p>
<#else>
<p><strong>${what}</strong> <#if state == "rechute">C’était rétabli ; cela dure de nouveau depuis le<#else>Cela dure depuis le</#if> ${since}.</p>
<p>Conséquence : ${means?uncap_first}<br>À faire : ${todo?uncap_first}</p>
<p>Le guide d’exploitation (docs/operations.md, « When the operator is written to ») en dit plus sous la clé « ${key} » ; « comop status » dit où cela en est.<br>
comop n’écrit qu’une fois ; un autre courriel suivra quand ce sera rétabli.</p>
</#if>
<p style="color:#52606d;font-size:13px;border-top:1px solid #d9e2ec;padding-top:12px">Courriel automatique de comop, pour la personne qui l’exploite.</p>
</body>
</html>
