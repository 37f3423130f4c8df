Objet : Science en montagne ${year?c} – ${structure}

Bonjour,

La tournée ${year?c} s’achève : votre compte rendu est attendu au plus tard le ${due}.

${service.service}, ${service.phone}
