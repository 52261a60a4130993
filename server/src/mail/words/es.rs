//! Spanish. A greeting ends with a colon, and what follows begins with a capital letter.

use super::{Left, Words};

pub(super) struct Spanish;

impl Words for Spanish {
    fn ends(&self, name: &str, left: Left) -> String {
        format!("«{name}» caduca {}", distance(left))
    }

    fn several_end(&self, number: usize) -> String {
        format!("{number} credenciales caducan pronto")
    }

    fn hello(&self, name: &str) -> String {
        format!("Hola, {name}:")
    }

    fn soon(&self, product: &str, number: usize) -> String {
        if number == 1 {
            format!("Una credencial caduca pronto en {product}. A partir de entonces se rechazará todo lo que la use.")
        } else {
            format!(
                "Estas credenciales caducan pronto en {product}. A partir de entonces se rechazará todo lo que las use."
            )
        }
    }

    fn token(&self, name: &str, hint: &str) -> String {
        format!("Token de acceso personal «{name}» ({hint})")
    }

    fn key(&self, name: &str, account: &str, hint: &str) -> String {
        format!("Clave «{name}» de la cuenta de servicio {account} ({hint})")
    }

    fn app_token(&self, name: &str, app: &str, hint: &str) -> String {
        format!("Token de API «{name}» de la app {app} ({hint})")
    }

    fn end(&self, moment: &str, left: Left) -> String {
        format!("Caduca: {moment}, {}", distance(left))
    }

    fn more(&self, number: usize) -> String {
        if number == 1 {
            "Y 1 más, que aparece en esas páginas.".to_owned()
        } else {
            format!("Y {number} más, que aparecen en esas páginas.")
        }
    }

    fn advice(&self) -> &'static str {
        "Crea una credencial nueva, ponla en el lugar de la antigua y deja que la antigua caduque o revócala."
    }

    fn invites(&self, by: &str, organization: &str, product: &str) -> String {
        format!("{by} te invita a {organization} en {product}")
    }

    fn hello_stranger(&self) -> &'static str {
        "Hola:"
    }

    fn invitation(&self, by: &str, organization: &str, product: &str, until: &str) -> String {
        format!(
            "{by} te invita a trabajar en {organization} en {product}. Abre este enlace para aceptar la invitación; es \
             válido hasta el {until} y funciona una sola vez:"
        )
    }

    fn unexpected(&self) -> &'static str {
        "Si no esperabas esta invitación, no tienes que hacer nada."
    }
}

fn distance(left: Left) -> String {
    match left {
        Left::Days(days) => format!("dentro de {days} días"),
        Left::Hours(1) => "dentro de 1 hora".to_owned(),
        Left::Hours(hours) => format!("dentro de {hours} horas"),
        Left::LessThanAnHour => "dentro de menos de una hora".to_owned(),
    }
}
