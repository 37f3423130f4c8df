Objet : À appeler : ${structure} – ${title}, ${sendings} envois à compléter

Bonjour,

${structure} a envoyé ${sendings} fois son ${title} sans parvenir à le compléter. Un appel l’aiderait sans doute ; la structure en a été prévenue dans notre dernière réponse.

À appeler : ${contact}
Téléphone : <#if phone?has_content>${phone}<#else>inconnu</#if>
Courriel : ${email}

Ce qui est arrivé :
<#list versions as version>
 - ${version.reference}, reçu le ${version.received} : <#if version.errors == 1>un point à corriger<#else>${version.errors} points à corriger</#if>
</#list>
<#if versions?size lt sendings>
(Le même fichier est aussi revenu sans changement.)
</#if>

Ce qui reste à corriger, en commençant par ce qui revient le plus souvent :
<#list errors as error>
 - <#if error.question?has_content>${error.question}<#else>Le classeur entier</#if><#if error.where?has_content> (${error.where})</#if> : attendu, ${error.expected}<#if error.times gt 1>. Relevé dans ${error.times} versions</#if>
</#list>

Ce message n’est envoyé qu’une fois pour ce document.

<#include "pied.txt.ftl">
