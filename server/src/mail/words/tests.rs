use super::*;

const NOW: Timestamp = Timestamp(1_795_355_530_000);

fn ending(name: &str, left: i64) -> Ending {
    Ending {
        of: Of::Recipient,
        name: name.to_owned(),
        hint: "aau_…wxyz".to_owned(),
        at: Timestamp(NOW.0 + left),
        page: "https://keys.example/account/access-tokens".to_owned(),
    }
}

fn of_everything() -> Vec<Ending> {
    let key = Ending { of: Of::ServiceAccount("pipeline".to_owned()), ..ending("first", 7 * DAY) };
    let token = Ending { of: Of::App("wallpaper".to_owned()), ..ending("uploads", 5 * HOUR) };
    vec![ending("ci", 60_000), key, token]
}

fn invite(language: Language) -> Letter {
    let link = "https://keys.example/join#x";
    invitation("Latchkey", &Invitation { language, organization: "Harbour", by: "Mara", link, until: NOW })
}

/// Without what isolates names.
fn plain(text: &str) -> String {
    text.replace(['\u{2068}', '\u{2069}'], "")
}

#[test]
fn a_notice_says_what_ends_when_and_where_to_go() {
    let letter = notice(Language::English, "Latchkey", "Mara", &[ending("ci", 7 * DAY - 30_000)], NOW);
    assert_eq!(letter.subject, "“ci” ends in 7 days");
    assert_eq!(
        letter.body,
        "Hello Mara,\n\nA credential ends soon in Latchkey. From then on, what uses it is refused.\n\n\
         Personal access token “ci” (aau_…wxyz)\nEnds 2026-11-29 13:51 UTC, in 7 days\n\
         https://keys.example/account/access-tokens\n\n\
         Make a new one, put it in the place of the old one, and let the old one end or revoke it.\n"
    );
}

#[test]
fn a_notice_is_in_the_language_of_whom_it_is_for() {
    for (language, subject, line) in [
        (Language::English, "“ci” ends in 2 days", "Ends 2026-11-24 13:52 UTC, in 2 days"),
        (Language::German, "„ci“ läuft in 2 Tagen ab", "Läuft ab: 2026-11-24 13:52 UTC, in 2 Tagen"),
        (Language::Spanish, "«ci» caduca dentro de 2 días", "Caduca: 2026-11-24 13:52 UTC, dentro de 2 días"),
        (Language::Japanese, "「ci」は2日後に期限切れになります", "有効期限: 2026-11-24 13:52 UTC（2日後）"),
        (Language::Arabic, "تنتهي صلاحية «ci» بعد يومين", "تنتهي الصلاحية: 2026-11-24 13:52 UTC، بعد يومين"),
    ] {
        let letter = notice(language, "Latchkey", "Mara", &[ending("ci", 2 * DAY)], NOW);
        assert_eq!((letter.language, plain(&letter.subject)), (language, subject.to_owned()));
        assert!(plain(&letter.body).contains(&format!("\n{line}\nhttps://keys.example/")), "{}", letter.body);
    }
}

#[test]
fn a_notice_of_many_stays_readable() {
    let key = Ending { of: Of::ServiceAccount("ci-pipeline".to_owned()), ..ending("first", DAY) };
    for language in Language::ALL {
        let letter = notice(language, "Latchkey", "Mara", &vec![key.clone(); MOST_NAMED + 3], NOW);
        assert!(letter.subject.contains("53"), "{}", letter.subject);
        assert_eq!(letter.body.matches("ci-pipeline").count(), MOST_NAMED);
        let more = letter.body.rsplit("\n\n").nth(1).unwrap();
        assert!(more.contains('3') && !more.contains("https"), "{}", letter.body);
    }
}

#[test]
fn distances_are_rounded_as_people_round() {
    for (until, expected) in [
        (7 * DAY - 60_000, Left::Days(7)),
        (4 * DAY + DAY / 3, Left::Days(4)),
        (DAY, Left::Hours(24)),
        (5 * HOUR + 1, Left::Hours(5)),
        (HOUR, Left::Hours(1)),
        (60_000, Left::LessThanAnHour),
    ] {
        assert_eq!(left(Timestamp(NOW.0 + until), NOW), expected, "{until}");
    }
}

#[test]
fn an_invitation_holds_its_link() {
    assert_eq!(invite(Language::English).subject, "Mara invites you to Harbour in Latchkey");
    for language in Language::ALL {
        let Letter { subject, body, .. } = invite(language);
        assert!(subject.contains("Mara") && subject.contains("Harbour"), "{subject}");
        assert!(body.contains("\n\nhttps://keys.example/join#x\n\n"), "{body}");
        assert!(body.contains("2026-11-22 13:52 UTC"), "{body}");
    }
}

/// What decides the direction of a line: its first letter that is not isolated (UAX 9, P2).
fn first_letter(line: &str) -> Option<char> {
    let mut depth = 0;
    line.chars().find(|&character| {
        match character {
            '\u{2068}' => depth += 1,
            '\u{2069}' => depth -= 1,
            _ => {}
        }
        depth == 0 && character.is_alphabetic()
    })
}

#[test]
fn every_line_has_the_direction_of_its_language() {
    for language in Language::ALL {
        // Names of the other direction than their reader's.
        let name = if language == Language::Arabic { "Mara" } else { "مارا" };
        let endings: Vec<_> = of_everything().into_iter().map(|one| Ending { name: name.to_owned(), ..one }).collect();
        let one = notice(language, name, name, &endings[..1], NOW);
        let link = "https://keys.example/join#x";
        let invited = Invitation { language, organization: name, by: name, link, until: NOW };
        for letter in [one, notice(language, name, name, &endings, NOW), invitation(name, &invited)] {
            for line in letter.body.lines().chain([letter.subject.as_str()]).filter(|line| !line.is_empty()) {
                let expected = language == Language::Arabic && !line.starts_with("https://");
                let letter = first_letter(line).unwrap_or_else(|| panic!("no letter of the language in {line}"));
                assert_eq!(is_from_right_to_left(letter), expected, "{line}");
                assert_eq!(line.matches('\u{2068}').count(), line.matches('\u{2069}').count(), "{line}");
            }
        }
    }
}
