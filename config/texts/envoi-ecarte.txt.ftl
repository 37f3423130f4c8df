Objet : À propos de votre envoi (${reference})

Bonjour,

Le service a examiné <#if dropped>le fichier déposé<#else>votre courriel</#if><#if subject?has_content> « ${subject} »</#if>, reçu le ${received} (référence ${reference}). Il ne l’a pas retenu, pour la raison suivante :

${reason}

L’original reste conservé, avec sa date. Si vous pensez que c’est une erreur, ou pour toute question, écrivez au service (${service.email}) ou appelez-le (${service.phone}).

<#include "pied.txt.ftl">
