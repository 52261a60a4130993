//! One endpoint: whom it is open to, what it takes, and what it answers.

use std::collections::{BTreeMap, BTreeSet};

use latchkey_api::{
    paged::{ListPage, Order},
    session::Role,
};
use serde_json::Value;
use utoipa::{
    ToSchema,
    openapi::{
        AllOfBuilder, ArrayBuilder, Content, ContentBuilder, Header, HttpMethod, ObjectBuilder, Ref, RefOr, Required,
        Response, ResponseBuilder, Schema,
        extensions::ExtensionsBuilder,
        header::HeaderBuilder,
        path::{self, OperationBuilder, Parameter},
        request_body::RequestBodyBuilder,
        schema::Type,
    },
};

use super::{
    parameters,
    refusals::{self, Format},
    security::Access,
};
use crate::authorize::{self, Action, CallerKind};

/// Schemas by their names.
#[derive(Default)]
pub(super) struct Schemas(pub(super) Vec<(String, RefOr<Schema>)>);

impl Schemas {
    /// A type with all that it is made of; answers a reference to it.
    pub(super) fn add<T: ToSchema>(&mut self) -> Ref {
        T::schemas(&mut self.0);
        self.0.push((T::name().into_owned(), T::schema()));
        Ref::from_schema_name(T::name())
    }
}

/// An endpoint.
pub(super) struct Operation {
    pub(super) path: &'static str,
    pub(super) method: HttpMethod,
    pub(super) schemas: Schemas,
    id: &'static str,
    summary: &'static str,
    description: &'static str,
    access: Access,
    for_its_user: bool,
    parameters: Vec<Parameter>,
    body: Option<(&'static str, Content)>,
    answers: BTreeMap<u16, Response>,
    refusals: BTreeSet<u16>,
    format: Format,
}

/// A `GET` of this path: its name in the document, unique there, and what it does.
pub(super) fn get(path: &'static str, id: &'static str, summary: &'static str) -> Operation {
    Operation::new(HttpMethod::Get, path, id, summary)
}

/// As [`get`].
pub(super) fn post(path: &'static str, id: &'static str, summary: &'static str) -> Operation {
    Operation::new(HttpMethod::Post, path, id, summary)
}

/// As [`get`].
pub(super) fn patch(path: &'static str, id: &'static str, summary: &'static str) -> Operation {
    Operation::new(HttpMethod::Patch, path, id, summary)
}

/// As [`get`].
pub(super) fn delete(path: &'static str, id: &'static str, summary: &'static str) -> Operation {
    Operation::new(HttpMethod::Delete, path, id, summary).answers_nothing(204, "Done.")
}

impl Operation {
    fn new(method: HttpMethod, path: &'static str, id: &'static str, summary: &'static str) -> Self {
        Self {
            path,
            method,
            schemas: Schemas::default(),
            id,
            summary,
            description: "",
            access: Access::Anybody,
            for_its_user: false,
            parameters: parameters::of_path(path),
            body: None,
            answers: BTreeMap::new(),
            refusals: BTreeSet::new(),
            format: Format::default(),
        }
    }

    /// More about it than its summary.
    pub(super) fn says(self, description: &'static str) -> Self {
        Self { description, ..self }
    }

    /// Open to whom the table of [`authorize`] lets do this.
    pub(super) fn by(self, action: Action) -> Self {
        let operation = self.open_to(Access::Action(action));
        if operation.is_of_dashboard() { operation.for_its_user() } else { operation }
    }

    /// Open to these; to anybody, if nothing is said.
    pub(super) fn open_to(self, access: Access) -> Self {
        Self { access, ..self }
    }

    /// Takes the fields of this type as query parameters.
    pub(super) fn query<T: ToSchema>(mut self) -> Self {
        T::schemas(&mut self.schemas.0);
        self.parameters.extend(parameters::of_query(T::schema()));
        self
    }

    /// Takes what a page of a list with these orders is asked for by.
    pub(super) fn takes_page(self, had: &[Order]) -> Self {
        let mut operation = self.query::<ListPage>();
        let sort = operation.parameters.iter_mut().find(|parameter| parameter.name == "sort");
        let schema = sort.and_then(|sort| sort.schema.as_mut());
        if let Some(RefOr::T(Schema::Object(schema))) = schema {
            schema.enum_values = Some(had.iter().map(|order| order.name().into()).collect());
        }
        operation
    }

    /// Takes an `Idempotency-Key`.
    pub(super) fn once(mut self) -> Self {
        self.parameters.push(parameters::idempotency_key());
        self.refuses(&[409])
    }

    /// Takes an `Idempotency-Key` if there is one.
    pub(super) fn once_if_asked(mut self) -> Self {
        self.parameters.push(parameters::optional_idempotency_key());
        self.refuses(&[409])
    }

    /// Takes this as JSON.
    pub(super) fn takes<T: ToSchema>(mut self) -> Self {
        let schema = self.schemas.add::<T>();
        self.takes_content("application/json", ContentBuilder::new().schema(Some(schema)).build())
    }

    /// Takes this as JSON, with fields that other operations do not ask for.
    pub(super) fn takes_with<T: ToSchema>(mut self, required: &[&str]) -> Self {
        let schema = self.schemas.add::<T>();
        let more = required.iter().fold(ObjectBuilder::new(), |object, field| object.required(*field));
        let both = AllOfBuilder::new().item(schema).item(more);
        self.takes_content("application/json", ContentBuilder::new().schema(Some(both)).build())
    }

    /// Takes a body of this media type.
    pub(super) fn takes_content(self, media_type: &'static str, content: Content) -> Self {
        Self { body: Some((media_type, content)), ..self }
    }

    /// An example of the body.
    pub(super) fn example(mut self, example: Value) -> Self {
        if let Some((_, content)) = &mut self.body {
            content.example = Some(example);
        }
        self
    }

    /// Answers this as JSON with 200.
    pub(super) fn answers<T: ToSchema>(self) -> Self {
        self.answers_with::<T>(200, "Done.")
    }

    /// Answers an array of these as JSON with 200.
    pub(super) fn answers_list<T: ToSchema>(mut self) -> Self {
        let schema = ArrayBuilder::new().items(self.schemas.add::<T>());
        self.answer(200, "Done.", json(schema))
    }

    /// Answers this as JSON with 201, and where it is from now on.
    pub(super) fn creates<T: ToSchema>(self) -> Self {
        self.answers_with::<T>(201, "Made.").with_header(201, "Location", "Where it is.")
    }

    /// Answers this as JSON with this status.
    pub(super) fn answers_with<T: ToSchema>(mut self, status: u16, description: &str) -> Self {
        let schema = self.schemas.add::<T>();
        self.answer(status, description, json(schema))
    }

    /// Answers this inside of something, as JSON with 200.
    pub(super) fn answers_wrapped<T: ToSchema>(mut self, wrap: impl FnOnce(Ref) -> ObjectBuilder) -> Self {
        let schema = wrap(self.schemas.add::<T>());
        self.answer(200, "Done.", json(schema))
    }

    /// Answers without a body.
    pub(super) fn answers_nothing(mut self, status: u16, description: &str) -> Self {
        self.answers.insert(status, Response::new(description));
        self
    }

    /// Answers a body of this media type.
    pub(super) fn answers_content(self, status: u16, description: &str, media_type: &str, content: Content) -> Self {
        self.answer(status, description, ResponseBuilder::new().content(media_type, content))
    }

    fn answer(mut self, status: u16, description: &str, response: ResponseBuilder) -> Self {
        self.answers.insert(status, response.description(description).build());
        self
    }

    /// The answer with this status has this header.
    pub(super) fn with_header(mut self, status: u16, name: &str, description: &str) -> Self {
        if let Some(answer) = self.answers.get_mut(&status) {
            answer.headers.insert(name.to_owned(), header(description));
        }
        self
    }

    /// Refuses a page that believes somebody else to be signed in.
    pub(super) fn for_its_user(self) -> Self {
        Self { for_its_user: true, ..self }.refuses(&[409])
    }

    /// Gives these statuses besides those that its shape tells.
    pub(super) fn refuses(mut self, statuses: &[u16]) -> Self {
        self.refusals.extend(statuses);
        self
    }

    /// Refuses in this format.
    pub(super) fn refuses_as(self, format: Format) -> Self {
        Self { format, ..self }
    }

    /// The statuses of refusals that follow from what it takes and whom it is open to.
    fn all_refusals(&self) -> BTreeSet<u16> {
        let mut statuses = BTreeSet::from([500, 503]);
        statuses.extend(&self.refusals);
        let in_path = self.path.contains('{');
        if in_path {
            statuses.extend([400, 404]);
        }
        if !self.parameters.is_empty() || self.body.is_some() {
            statuses.insert(400);
        }
        if self.body.is_some() {
            // OAuth has no word for a body of the wrong type: the request is invalid.
            statuses.extend(if self.format == Format::OAuth { [413].as_slice() } else { &[413, 415] });
        }
        if self.is_of_dashboard() {
            statuses.insert(401);
            if self.method != HttpMethod::Get {
                statuses.extend([403, 415]);
            }
        }
        if let Some(action) = self.access.action() {
            statuses.insert(401);
            let by_kind =
                authorize::callers(action) != [CallerKind::Credential(latchkey_api::secret::Kind::ProjectApiKey)];
            let by_role = authorize::role(action).is_some_and(|role| role != Role::Viewer);
            if by_role || (by_kind && !self.is_of_dashboard()) {
                statuses.insert(403);
            }
        }
        statuses
    }

    fn is_of_dashboard(&self) -> bool {
        self.path.starts_with("/api/dashboard/")
    }

    /// As the document has it.
    pub(super) fn finish(self, tag: &str) -> path::Operation {
        let refused = self.all_refusals();
        let requirements = self.access.requirements(self.is_of_dashboard());
        let mut extensions = ExtensionsBuilder::new();
        if let Some(action) = self.access.action() {
            if let Some(scope) = authorize::scope(action).filter(|_| !self.is_of_dashboard()) {
                extensions = extensions.add("x-scope", scope);
            }
            if let Some(role) = authorize::role(action) {
                extensions = extensions.add("x-least-role", role.name());
            }
        }
        let named = self.for_its_user.then(parameters::user);
        let mut operation = OperationBuilder::new()
            .tag(tag)
            .operation_id(Some(self.id))
            .summary(Some(self.summary))
            .parameters(Some(self.parameters.into_iter().chain(named)))
            .securities(Some(requirements))
            .extensions(Some(extensions.build()));
        if !self.description.is_empty() {
            operation = operation.description(Some(self.description));
        }
        if let Some((media_type, content)) = self.body {
            let body = RequestBodyBuilder::new().content(media_type, content).required(Some(Required::True));
            operation = operation.request_body(Some(body.build()));
        }
        for (status, answer) in self.answers {
            operation = operation.response(status.to_string(), answer);
        }
        for status in refused {
            operation = operation.response(status.to_string(), refusals::reference(status, self.format));
        }
        operation.build()
    }
}

fn json(schema: impl Into<RefOr<Schema>>) -> ResponseBuilder {
    ResponseBuilder::new().content("application/json", ContentBuilder::new().schema(Some(schema)).build())
}

fn header(description: &str) -> Header {
    let schema = ObjectBuilder::new().schema_type(Type::String);
    HeaderBuilder::new().schema(schema).description(Some(description)).build()
}
