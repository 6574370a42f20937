//! The six rights that 檐雀 has registered with the desk.

use jiff::civil::{Date, date};
use serde::Serialize;

use super::{OWNER_NAME, OWNER_NAME_EN, later};
use crate::demo::paper::{Document, Figure};

/// The fields of the registration form, under the names and codes of `domain::right::RightForm`,
/// without its documents. Dates are `YYYY-MM-DD`; what a kind of right has not is left out.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Form {
    pub kind: &'static str,
    pub title: &'static str,
    pub owner_name: &'static str,
    pub owner_other: &'static str,
    pub owner_kind: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub registered: Option<bool>,
    pub number: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub office: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub mark_type: Option<&'static str>,
    #[serde(skip_serializing_if = "str::is_empty")]
    pub classes: &'static str,
    #[serde(skip_serializing_if = "str::is_empty")]
    pub goods: &'static str,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub registered_on: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub work_type: Option<&'static str>,
    #[serde(skip_serializing_if = "str::is_empty")]
    pub author: &'static str,
    #[serde(skip_serializing_if = "str::is_empty")]
    pub completed_on: &'static str,
    #[serde(skip_serializing_if = "str::is_empty")]
    pub published_on: &'static str,
    #[serde(skip_serializing_if = "str::is_empty")]
    pub filed_on: &'static str,
    #[serde(skip_serializing_if = "str::is_empty")]
    pub granted_on: &'static str,
    #[serde(skip_serializing_if = "str::is_empty")]
    pub brief_description: &'static str,
}

/// How far the desk has got with it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Progress {
    Approved,
    /// Sent on this day and not looked at yet.
    Pending {
        since: Date,
    },
    /// A code of the reason catalogue, and the document to put right.
    Rejected {
        reason: &'static str,
        document: Document,
        facts: &'static str,
        facts_en: &'static str,
    },
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Right {
    /// A handle for use inside the demo data.
    pub key: &'static str,
    pub title_en: &'static str,
    pub form: Form,
    pub progress: Progress,
    pub documents: &'static [Document],
    pub(in crate::demo) figure: Figure,
}

impl Right {
    /// The last day of a trademark's second ten years.
    pub fn renewed_until(&self) -> Option<Date> {
        let registered: Date = self.form.registered_on.parse().ok()?;
        registered.checked_add(jiff::Span::new().years(20)).ok()?.yesterday().ok()
    }
}

const TRADEMARK: &[Document] = &[Document::Certificate, Document::GoodsPage, Document::Specimen];
const WORK: &[Document] = &[Document::Certificate, Document::Specimen];
const UTILITY_MODEL: &[Document] = &[
    Document::Certificate,
    Document::ClaimsAndDescription,
    Document::FeeProof,
    Document::EvaluationReport,
];
const DESIGN: &[Document] = &[Document::Certificate, Document::Views, Document::EvaluationReport];

/// All six, as they stand on a day.
pub fn rights(today: Date) -> [Right; 6] {
    [sparrow(today), device(), pattern(), lid(), lunch_box(today), tea()]
}

fn owned(kind: &'static str, title: &'static str, number: &'static str) -> Form {
    Form {
        kind,
        title,
        number,
        owner_name: OWNER_NAME,
        owner_other: OWNER_NAME_EN,
        owner_kind: "company",
        ..Form::default()
    }
}

fn trademark(title: &'static str, number: &'static str, mark_type: &'static str) -> Form {
    Form { office: Some("cnipa"), mark_type: Some(mark_type), ..owned("trademark", title, number) }
}

/// In its last year: in force until 13 June 2027, and after that day always for 198 days more.
fn sparrow(today: Date) -> Right {
    let until = later(date(2027, 6, 13), today, 198);
    let term = jiff::Span::new().years(10);
    let registered = until.saturating_sub(term).tomorrow().unwrap_or(until);
    Right {
        key: "sparrow",
        title_en: "檐雀 YANQUE",
        form: Form {
            classes: "21",
            goods: "保温瓶；杯；保温食品盒；茶壶",
            registered_on: registered.to_string(),
            ..trademark("檐雀 YANQUE", "21384756", "combination")
        },
        progress: Progress::Approved,
        documents: TRADEMARK,
        figure: Figure::Combination,
    }
}

fn device() -> Right {
    Right {
        key: "eave",
        title_en: "Sparrow under an eave",
        form: Form {
            classes: "11, 21",
            goods: "灯；电水壶；保温瓶；杯；水壶",
            registered_on: "2021-08-28".to_owned(),
            ..trademark("檐下雀图形", "21384790", "device")
        },
        progress: Progress::Approved,
        documents: TRADEMARK,
        figure: Figure::Device,
    }
}

fn pattern() -> Right {
    Right {
        key: "pattern",
        title_en: "Twelve Eaves pattern",
        form: Form {
            registered: Some(true),
            work_type: Some("picture"),
            author: "林檐生",
            completed_on: "2021-11-20",
            published_on: "2022-01-08",
            ..owned("copyright", "《十二檐》", "国作登字-2022-F-10238844")
        },
        progress: Progress::Approved,
        documents: WORK,
        figure: Figure::Pattern,
    }
}

fn lid() -> Right {
    Right {
        key: "lid",
        title_en: "Flask lid with locking ring",
        form: Form {
            filed_on: "2021-07-19",
            granted_on: "2022-03-04",
            // The check digit of 202121638405 is X.
            ..owned("utility_model", "一种带旋锁环的保温杯盖", "ZL 2021 2 1638405.X")
        },
        progress: Progress::Approved,
        documents: UTILITY_MODEL,
        figure: Figure::Lid,
    }
}

fn lunch_box(today: Date) -> Right {
    Right {
        key: "lunchbox",
        title_en: "Folding lunch box",
        form: Form {
            filed_on: "2026-01-15",
            granted_on: "2026-08-21",
            brief_description: "1.产品名称：折叠饭盒。2.用途：盛装食物。\
                3.设计要点：产品的形状，侧壁中部设折线。4.最能表明设计要点的视图：主视图。",
            ..owned("design", "折叠饭盒", "ZL 2026 3 0184412.9")
        },
        progress: Progress::Pending { since: today.saturating_sub(jiff::Span::new().days(1)) },
        documents: DESIGN,
        figure: Figure::LunchBox,
    }
}

fn tea() -> Right {
    Right {
        key: "tea",
        title_en: "檐雀, tea",
        form: Form {
            classes: "30",
            goods: "茶；茶饮料",
            registered_on: "2019-07-21".to_owned(),
            ..trademark("檐雀", "33817702", "word")
        },
        progress: Progress::Rejected {
            reason: "RT05",
            document: Document::GoodsPage,
            facts: "商品页只有页眉，看不到核定的类别和商品。",
            facts_en: "The goods page shows only its heading: no class and no goods.",
        },
        documents: TRADEMARK,
        figure: Figure::Word,
    }
}
