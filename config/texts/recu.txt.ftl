Objet : Bien reçu (${reference})

Bonjour,

<#if dropped>Nous avons trouvé dans votre dossier partagé le fichier « ${subject} »<#if others == 1> et un autre<#elseif others gt 1> et ${others} autres</#if>, à la date du ${received}.<#else>Nous avons bien reçu votre courriel le ${received}.</#if> Il porte la référence ${reference}.

Une personne du service va en prendre connaissance et vous répondra. La date et l’heure de votre envoi sont conservées.

<#include "pied.txt.ftl">
