<#-- how each mail closes: the agent in charge (CRPA L.111-2), and where the service is found -->
<p>Cordialement,</p>
<p style="color:#52606d;font-size:13px;border-top:1px solid #d9e2ec;padding-top:12px"><#if service.agent?has_content>${service.agent}<br></#if><strong>${service.service}</strong><br>${service.address}<br>Téléphone : ${service.phone} – courriel : <a href="mailto:${service.email}">${service.email}</a></p>
