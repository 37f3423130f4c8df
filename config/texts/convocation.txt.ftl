Objet : <#if cancelled>Annulation<#elseif changed>Changement<#else>Convocation</#if> : comité d’orientation stratégique du ${when}<#if structure?has_content> – ${structure}</#if>

Bonjour,

<#if cancelled>
La réunion du comité d’orientation stratégique prévue le ${when} est annulée, pour la raison suivante :

${reason}

L’annulation jointe la retire de votre agenda.
<#else>
<#if changed>
<#if before?has_content>La réunion du comité d’orientation stratégique, qui devait se tenir le ${before}, est déplacée.<#else>La réunion du comité d’orientation stratégique garde sa date et son heure, et change pour le reste.</#if> Voici ce qui vaut maintenant.
<#elseif structure?has_content>
La Région réunit le comité d’orientation stratégique de la culture scientifique, technique et industrielle et vous y convie (articles 4.4 et 5 de votre convention).
<#else>
La Région réunit le comité d’orientation stratégique de la culture scientifique, technique et industrielle, dont vous êtes membre.
</#if>

Date : ${when} (heure de Paris), durée prévue ${length}
<#if place?has_content>
Lieu : ${place}
</#if>
<#if link?has_content>
Visioconférence : ${link}
</#if>

Ordre du jour :
<#list agenda as line>
 ${line?matches("(-|\\d+[.)]).*")?then(line, "- " + line)}
</#list>

<#if summary>
La synthèse de l’année, établie pour le comité, est jointe (PDF).

</#if>
Répondez depuis votre agenda (accepter, refuser, peut-être) : votre réponse est enregistrée, sans accusé de réception.<#if changed && before?has_content> Une réponse donnée pour l’ancien horaire ne vaut plus.</#if> Si une autre personne vous représente, ou pour toute question, répondez à ce courriel : une personne du service vous lira.
</#if>

<#include "pied.txt.ftl">
