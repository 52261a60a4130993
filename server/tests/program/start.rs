//! What the program says when it starts, and when it does not.

use std::{fs, net::TcpListener};

use crate::support::{Place, Program};

fn line(text: &str) -> String {
    format!("latchkey-server: {text}\n")
}

#[tokio::test]
async fn a_port_that_is_taken_is_said_with_a_way_out() {
    let place = Place::new().await;
    let taken = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = taken.local_addr().unwrap().to_string();
    let (code, said) = place.refused(&["--address", &address], &[]);
    let expected = format!(
        "{address} is taken by another program. Stop it, or choose another with --address or LATCHKEY_ADDRESS."
    );
    assert_eq!((code, said), (Some(1), line(&expected)));
}

#[tokio::test]
async fn a_wrong_configuration_is_named() {
    let place = Place::new().await;
    fs::write(place.path().join("latchkey.toml"), "adress = \"127.0.0.1:1\"\n").unwrap();
    assert_eq!(place.refused(&[], &[]), (Some(1), line("latchkey.toml: there is no setting adress")));
    fs::rename(place.path().join("latchkey.toml"), place.path().join("other.toml")).unwrap();
    let other = line("other.toml: there is no setting adress");
    assert_eq!(place.refused(&["--config", "other.toml"], &[]), (Some(1), other));
    let (code, said) = place.refused(&[], &[("LATCHKEY_SESSION_IDLE_MINUTES", "soon")]);
    assert_eq!(code, Some(1));
    assert!(said.contains("LATCHKEY_SESSION_IDLE_MINUTES must be a whole number from 5"), "{said}");
    let (code, said) = place.refused(&[], &[("LATCHKEY_LOG", "latchkey_server=loud")]);
    assert_eq!(code, Some(1));
    assert!(said.contains("LATCHKEY_LOG must be error, warn, info, debug or trace"), "{said}");
    let (code, said) = place.refused(&["--config", "nowhere.toml"], &[]);
    assert_eq!(code, Some(1));
    assert!(said.starts_with("latchkey-server: nowhere.toml cannot be read: "), "{said}");
}

/// What Kubernetes tells every pod of two services beside it, `latchkey` and `latchkey-postgresql`.
const SERVICES: [(&str, &str); 16] = [
    ("LATCHKEY_SERVICE_HOST", "10.96.0.7"),
    ("LATCHKEY_SERVICE_PORT", "80"),
    ("LATCHKEY_SERVICE_PORT_HTTP", "80"),
    ("LATCHKEY_PORT", "tcp://10.96.0.7:80"),
    ("LATCHKEY_PORT_80_TCP", "tcp://10.96.0.7:80"),
    ("LATCHKEY_PORT_80_TCP_PROTO", "tcp"),
    ("LATCHKEY_PORT_80_TCP_PORT", "80"),
    ("LATCHKEY_PORT_80_TCP_ADDR", "10.96.0.7"),
    ("LATCHKEY_POSTGRESQL_SERVICE_HOST", "10.96.0.8"),
    ("LATCHKEY_POSTGRESQL_SERVICE_PORT", "5432"),
    ("LATCHKEY_POSTGRESQL_SERVICE_PORT_TCP_POSTGRESQL", "5432"),
    ("LATCHKEY_POSTGRESQL_PORT", "tcp://10.96.0.8:5432"),
    ("LATCHKEY_POSTGRESQL_PORT_5432_TCP", "tcp://10.96.0.8:5432"),
    ("LATCHKEY_POSTGRESQL_PORT_5432_TCP_PROTO", "tcp"),
    ("LATCHKEY_POSTGRESQL_PORT_5432_TCP_PORT", "5432"),
    ("LATCHKEY_POSTGRESQL_PORT_5432_TCP_ADDR", "10.96.0.8"),
];

#[tokio::test]
async fn variables_of_services_are_overlooked_and_mistyped_settings_beside_them_are_not() {
    let place = Place::new().await;
    let mut command = place.command(&[]);
    command.envs(SERVICES).env("LATCHKEY_PRODUCT_NAME", "Padlock");
    let page = Program::start(command, place.path().join("log")).client().get("/").await.expect_status(200);
    assert!(page.body.contains("<title>Padlock"), "{}", page.body);

    for (name, value) in [
        ("LATCHKEY_ADRESS", "127.0.0.1:0"),
        ("LATCHKEY_PORT_NUMBER", "8080"),
        ("LATCHKEY_SERVICE_NAME", "latchkey"),
        ("LATCHKEY_POSTGRESQL_URL", "postgres://db/latchkey"),
        // There is no such service.
        ("LATCHKEY_REDIS_PORT", "tcp://10.96.0.9:6379"),
    ] {
        let mut environment = SERVICES.to_vec();
        environment.push((name, value));
        let said = line(&format!("environment: there is no setting {name}"));
        assert_eq!(place.refused(&[], &environment), (Some(1), said));
    }
    let said = line("environment: there is no setting LATCHKEY_PORT");
    assert_eq!(place.refused(&[], &[("LATCHKEY_PORT", "8080")]), (Some(1), said));
}

#[tokio::test]
async fn wrong_arguments_exit_with_2_and_repeat_no_password() {
    let place = Place::new().await;
    for arguments in [["--address", "here"], ["--nonsense", ""], ["--database-url", "mysql://u:hunter2@db/x"]] {
        let (code, said) = place.refused(&arguments, &[]);
        assert_eq!(code, Some(2), "{said}");
        assert!(said.contains(arguments[0]) && !said.contains("hunter2"), "{said}");
    }
}

#[tokio::test]
async fn a_database_that_is_out_of_reach_is_named_without_its_password() {
    let place = Place::new().await;
    let free = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    let (code, said) = place.refused(&["--database-url", &format!("postgres://u:hunter2@{free}/latchkey")], &[]);
    assert_eq!((code, said.lines().count()), (Some(1), 1), "{said}");
    assert!(said.contains(&format!("the database cannot be opened: PostgreSQL, {free}/latchkey: ")), "{said}");
    assert_eq!(said.matches("refused").count(), 1, "{said}");
    assert!(said.contains("refused") && !said.contains("hunter2"), "{said}");
}

#[tokio::test]
async fn arguments_win_over_variables_and_variables_over_the_file() {
    let place = Place::new().await;
    let free = || TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    let (in_file, in_variable, in_argument) = (free(), free(), free());
    fs::write(place.path().join("other.toml"), format!("address = \"{in_file}\"\nproduct_name = \"Padlock\"\n"))
        .unwrap();
    let mut command = place.command(&["--config", "other.toml"]);
    command.env_remove("LATCHKEY_ADDRESS");
    assert_eq!(Program::start(command, place.path().join("log")).address, in_file);
    let mut command = place.command(&[]);
    command.env("LATCHKEY_CONFIG", "other.toml").env("LATCHKEY_ADDRESS", in_variable.to_string());
    assert_eq!(Program::start(command, place.path().join("log")).address, in_variable);
    let mut command = place.command(&["--address", &in_argument.to_string()]);
    command.env("LATCHKEY_ADDRESS", in_variable.to_string());
    assert_eq!(Program::start(command, place.path().join("log")).address, in_argument);
}

#[tokio::test]
async fn the_log_names_requests_and_holds_no_query() {
    let place = Place::new().await;
    let mut command = place.command(&[]);
    command.env("LATCHKEY_LOG_FORMAT", "json").env("LATCHKEY_LOG", "debug,hyper_util=info");
    let program = Program::start(command, place.path().join("log"));
    let answer = program.client().get("/v1/users/me?token=hunter2").await.expect_status(401);
    let id = answer.header("x-request-id").unwrap().to_owned();
    program.client().get("/hunter2").await;
    let log = program.log();
    let lines = log.lines().map(|line| serde_json::from_str::<serde_json::Value>(line).unwrap());
    let answered = lines.into_iter().find(|line| line["span"]["id"] == id.as_str()).unwrap();
    assert_eq!(answered["status"], 401);
    assert_eq!(answered["span"]["path"], "/v1/users/me");
    assert!(!log.contains("hunter2"), "{log}");
}

#[tokio::test]
async fn help_names_every_argument() {
    let place = Place::new().await;
    let output = place.command(&["--help"]).output().unwrap();
    let help = String::from_utf8(output.stdout).unwrap();
    for argument in ["--config", "--address", "--listen", "--database-url", "--demo", "LATCHKEY_LOG", "DATABASE_URL"] {
        assert!(help.contains(argument), "{argument}: {help}");
    }
}
