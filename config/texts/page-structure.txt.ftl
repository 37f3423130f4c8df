Objet : Votre page de la synthèse ${year?c} – ${structure}

Bonjour,

Avant la réunion du comité d’orientation stratégique, nous vous soumettons, en pièce jointe (PDF), la page de la synthèse ${year?c} qui concerne ${structure} : l’état de vos documents, vos chiffres tels que nous les avons lus, ce que sont devenues vos actions prévues, et ce qui est enregistré de votre subvention.

Cette page n’est adressée qu’à vous. Ce que vous avez marqué « confidentiel » y figure avec sa mention ; le comité ne le verra pas, sauf accord écrit de votre part.

Vos observations sont les bienvenues : il suffit de répondre à ce courriel<#if until?has_content>, au plus tard le ${until}</#if>. Elles figureront sur votre page, à côté de l’avis du service, et le comité pourra les lire. Si un chiffre est faux, renvoyez-nous le document corrigé : la nouvelle version sera lue, contrôlée et prise en compte.

Si cette page vous convient, vous n’avez rien à faire.

<#include "pied.txt.ftl">
