<!DOCTYPE html>
<html lang="fr">
<head><meta charset="utf-8"><title>Comité d’orientation stratégique du ${when}</title></head>
<body style="font-family:Calibri,Carlito,Arial,sans-serif;font-size:15px;line-height:1.45;color:#1f2933;max-width:720px;margin:0 auto;padding:16px">
<p>Bonjour,</p>
<#if cancelled>
<p>La réunion du comité d’orientation stratégique prévue le <strong>${when}</strong> est <strong>annulée</strong>, pour la raison suivante :</p>
<p style="border-left:3px solid #d9e2ec;padding-left:12px">${reason}</p>
<p>L’annulation jointe la retire de votre agenda.</p>
<#else>
<#if changed>
<p><#if before?has_content>La réunion du comité d’orientation stratégique, qui devait se tenir le ${before}, est déplacée.<#else>La réunion du comité d’orientation stratégique garde sa date et son heure, et change pour le reste.</#if> Voici ce qui vaut maintenant.</p>
<#elseif structure?has_content>
<p>La Région réunit le comité d’orientation stratégique de la culture scientifique, technique et industrielle et vous y convie (articles 4.4 et 5 de votre convention).</p>
<#else>
<p>La Région réunit le comité d’orientation stratégique de la culture scientifique, technique et industrielle, dont vous êtes membre.</p>
</#if>
<p>Date : <strong>${when}</strong> (heure de Paris), durée prévue ${length}<#if place?has_content><br>Lieu : <strong>${place}</strong></#if><#if link?has_content><br>Visioconférence : <a href="${link}">${link}</a></#if></p>
<p>Ordre du jour :</p>
<ul>
<#list agenda as line>
<li<#if line?matches("\\d+[.)].*")> style="list-style:none"</#if>>${line?replace("^-\\s*", "", "r")}</li>
</#list>
</ul>
<#if summary>
<p>La synthèse de l’année, établie pour le comité, est jointe (PDF).</p>
</#if>
<p>Répondez depuis votre agenda (accepter, refuser, peut-être) : votre réponse est enregistrée, sans accusé de réception.<#if changed && before?has_content> Une réponse donnée pour l’ancien horaire ne vaut plus.</#if> Si une autre personne vous représente, ou pour toute question, répondez à ce courriel : une personne du service vous lira.</p>
</#if>
<#include "pied.html.ftl">
</body>
</html>
