<#-- how each mail closes: the agent in charge (CRPA L.111-2), and where the service is found -->
Cordialement,

<#if service.agent?has_content>
${service.agent}
</#if>
${service.service}
${service.address}
Téléphone : ${service.phone} – courriel : ${service.email}
