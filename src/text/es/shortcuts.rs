//! The list of shortcuts.

/// The dialog, and what opens it.
pub const TITLE: &str = "Atajos de teclado";
/// A group.
pub const EVERYWHERE: &str = "En todas las páginas";
/// A group.
pub const IN_SEARCH: &str = "En «Buscar o ir a»";
/// A group.
pub const IN_MENUS: &str = "En menús y diálogos";
/// A shortcut.
pub const SEARCH_LIST: &str = "Buscar en la lista de esta página";
/// A shortcut.
pub const SHOW_THESE: &str = "Mostrar estos atajos";
/// A shortcut.
pub const MOVE: &str = "Moverse por las opciones";
/// A shortcut.
pub const OPEN: &str = "Abrir o ejecutar lo seleccionado";
/// A shortcut.
pub const NEW_TAB: &str = "Abrirlo en una pestaña nueva";
/// A shortcut.
pub const TO_ENDS: &str = "Ir a la primera o a la última";
/// A shortcut.
pub const CLOSE: &str = "Cerrar";
/// A key.
pub const HOME: &str = "Inicio";
/// A key.
pub const END: &str = "Fin";
/// The switch.
pub const SINGLE_KEYS: &str = "Usar las teclas sueltas / y ?";
/// What the switch is for.
pub const SINGLE_KEYS_DETAIL: &str =
    "Desactívalas si le hablas al ordenador o si pulsas teclas sin querer. Este navegador lo recordará.";
