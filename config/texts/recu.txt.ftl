Objet : Bien reçu (${reference})

Bonjour,

Nous avons bien reçu <#if dropped>le fichier « ${subject} »<#if others == 0>, déposé<#elseif others == 1> et un autre, déposés ensemble<#else> et ${others} autres, déposés ensemble</#if> dans votre dossier partagé,<#else>votre courriel</#if> le ${received}. Il porte la référence ${reference}.

Une personne du service va en prendre connaissance et vous répondra. La date et l’heure de votre envoi sont conservées.

<#include "pied.txt.ftl">
