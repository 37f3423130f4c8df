Objet : Envoi pris en compte (${reference})

Bonjour,

Le service a examiné <#if dropped>le fichier déposé<#else>votre courriel</#if><#if subject?has_content> « ${subject} »</#if>, reçu le ${received} (référence ${reference}). Il est pris en compte, à cette date.

Le résultat de nos contrôles est adressé à la personne qui représente la structure auprès de la Région ; elle seule le reçoit. Pour toute question, appelez le service ou écrivez-lui.

<#include "pied.txt.ftl">
