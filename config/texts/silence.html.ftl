<#-- Ici, sous la réponse à une demande de délai, la phrase du service juridique sur le silence gardé
     par la Région (CRPA, art. R.112-11-1) : au bout de combien de temps il vaut refus ou accord, et les
     voies et délais de recours. Vide tant qu’elle n’a pas été arrêtée : rien n’est alors ajouté.
     Un paragraphe, entre <p> et </p>. -->
