<#-- what people whose data are kept have to be told (GDPR, art. 13): purpose, how long, whom to ask -->
Vos données : les noms et les coordonnées que vous nous donnez servent au seul suivi de la convention. La Région les conserve ${service.privacy.kept}. Pour y accéder, les rectifier ou en demander l’effacement, écrivez au délégué à la protection des données : ${service.privacy.officer}
