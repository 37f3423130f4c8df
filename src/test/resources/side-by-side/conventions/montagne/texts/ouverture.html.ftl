<p>Bonjour,</p>
<p>La tournée ${year?c} s’achève : votre compte rendu est attendu au plus tard le <strong>${due}</strong>.</p>
<p>${service.service}, ${service.phone}</p>
