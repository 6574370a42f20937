//! What stands on each paper.

use super::outline::Point;
use super::pdf::{self, Page};
use super::{Document, figure};
use crate::demo::Pair;
use crate::demo::cast::{Authority, OWNER_NAME, OWNER_NAME_EN, Progress, Right};

const LEFT: f64 = 76.0;
const ROOM: f64 = pdf::WIDTH - 2.0 * LEFT;
const VALUES: f64 = 236.0;

pub(super) fn of_right(right: &Right, document: Document) -> Page {
    let mut page = sheet(heading(right, document));
    let mut y = 190.0;
    if document == Document::Certificate {
        y = drawing(&mut page, right, y);
    }
    y = rows(&mut page, &facts(right, document), y);
    for (zh, en) in body(document) {
        y = page.paragraph(Point { x: LEFT, y: y + 10.0 }, ROOM, 11.0, zh);
        y = page.paragraph(Point { x: LEFT, y }, ROOM, 9.5, en);
    }
    page
}

pub(super) fn of_authority(authority: &Authority) -> Page {
    let mut page = sheet(("授权委托书", "Power of attorney"));
    let until = authority.until.to_string();
    let values = [
        (("委托人", "Principal"), OWNER_NAME.to_owned()),
        (("", ""), OWNER_NAME_EN.to_owned()),
        (("受托人", "Agent"), "棠木知识产权代理 Tangmu IP Agency".to_owned()),
        (("权利范围", "Rights"), "全部权利 All rights".to_owned()),
        (("授权事项", "Acts"), "投诉、撤诉、和解 File, withdraw, settle".to_owned()),
        (("平台", "Platform"), "南市 Nanshi".to_owned()),
        (("有效期至", "In force until"), until),
        (("签字", "Signed"), "何知微 He Zhiwei，法务经理 Legal manager".to_owned()),
    ];
    rows(&mut page, &values, 200.0);
    page
}

/// The frame, the warning and the heading of every paper.
fn sheet((zh, en): Pair) -> Page {
    let mut page = Page::default();
    page.watermark("DEMO 演示");
    page.frame(36.0, 36.0, pdf::WIDTH - 72.0, pdf::HEIGHT - 72.0, 1.5);
    page.frame(42.0, 42.0, pdf::WIDTH - 84.0, pdf::HEIGHT - 84.0, 0.5);
    let warning = "DEMO 演示 — not a real certificate 并非真实证书";
    for y in [66.0, pdf::HEIGHT - 56.0] {
        centred(&mut page, y, 10.0, 0.35, warning);
    }
    centred(&mut page, 122.0, 26.0, 0.1, zh);
    centred(&mut page, 146.0, 13.0, 0.3, en);
    page
}

fn centred(page: &mut Page, y: f64, size: f64, grey: f64, text: &str) {
    let x = (pdf::WIDTH - pdf::width(text) * size) / 2.0;
    page.text(Point { x, y }, size, grey, text);
}

/// The figure in its box; gives the `y` below it.
fn drawing(page: &mut Page, right: &Right, y: f64) -> f64 {
    let scale = 0.4;
    let (width, height) = (f64::from(figure::WIDTH) * scale, f64::from(figure::HEIGHT) * scale);
    let x = (pdf::WIDTH - width) / 2.0;
    page.frame(x, y, width, height, 0.5);
    page.fill(&right.figure.outlines(), scale, Point { x, y });
    y + height + 36.0
}

/// Labels in both languages, their values beside them, a line under each; gives the next `y`.
fn rows(page: &mut Page, rows: &[(Pair, String)], mut y: f64) -> f64 {
    for ((zh, en), value) in rows {
        page.text(Point { x: LEFT, y }, 11.0, 0.1, zh);
        let after = LEFT + pdf::width(zh) * 11.0 + 6.0;
        page.text(Point { x: after, y }, 9.0, 0.4, en);
        let end = page.paragraph(Point { x: VALUES, y }, LEFT + ROOM - VALUES, 11.0, value);
        page.rule(LEFT, end - 9.0, ROOM);
        y = end + 8.0;
    }
    y
}

fn heading(right: &Right, document: Document) -> Pair {
    match document {
        Document::Certificate => match right.form.kind {
            "trademark" => ("商标注册证", "Trademark registration certificate"),
            "copyright" => ("作品登记证书", "Copyright registration certificate"),
            "utility_model" => ("实用新型专利证书", "Utility model patent certificate"),
            _ => ("外观设计专利证书", "Design patent certificate"),
        },
        Document::GoodsPage => ("核定商品页", "Classes and goods"),
        Document::Specimen => ("样本", "Specimen"),
        Document::Renewal => ("商标续展注册证明", "Certificate of trademark renewal"),
        Document::ClaimsAndDescription => ("权利要求书与说明书", "Claims and description"),
        Document::FeeProof => ("专利年费缴纳凭证", "Proof of the annual fee"),
        Document::EvaluationReport => ("专利权评价报告", "Patent evaluation report"),
        Document::Views => ("外观设计视图", "Views of the design"),
        Document::PowerOfAttorney => ("授权委托书", "Power of attorney"),
    }
}

fn facts(right: &Right, document: Document) -> Vec<(Pair, String)> {
    let form = &right.form;
    let missing =
        matches!(&right.progress, Progress::Rejected { document: at, .. } if *at == document);
    let same = form.title == right.title_en;
    let mut facts = vec![
        (("名称", "Title"), form.title.to_owned()),
        (("", ""), if same { String::new() } else { right.title_en.to_owned() }),
        (("编号", "Number"), form.number.to_owned()),
        (("权利人", "Owner"), form.owner_name.to_owned()),
        (("", ""), form.owner_other.to_owned()),
    ];
    match document {
        Document::Certificate => {
            facts.push((("类别", "Class"), form.classes.to_owned()));
            facts.push((("注册日期", "Registered"), form.registered_on.clone()));
            facts.push((("作者", "Author"), form.author.to_owned()));
            facts.push((("完成日期", "Completed"), form.completed_on.to_owned()));
            facts.push((("首次发表", "Published"), form.published_on.to_owned()));
            facts.push((("申请日", "Filed"), form.filed_on.to_owned()));
            facts.push((("授权公告日", "Granted"), form.granted_on.to_owned()));
            facts.push((("简要说明", "Description"), form.brief_description.to_owned()));
        }
        Document::GoodsPage if !missing => {
            facts.push((("类别", "Class"), form.classes.to_owned()));
            facts.push((("核定商品", "Goods"), form.goods.to_owned()));
        }
        Document::Renewal => {
            facts.push((("类别", "Class"), form.classes.to_owned()));
            let until = right.renewed_until().map(|date| date.to_string());
            facts.push((("续展后有效期至", "Renewed until"), until.unwrap_or_default()));
        }
        _ => {}
    }
    // A row without a value says nothing of this kind of right.
    facts.retain(|(_, value)| !value.is_empty());
    facts
}

const fn body(document: Document) -> &'static [Pair] {
    match document {
        Document::ClaimsAndDescription => &[
            (
                "1. 一种带旋锁环的保温杯盖，包括盖体（1）和旋锁环（2），其特征在于：旋锁环套设于盖体\
                 下部，内壁设有卡舌（3），旋转四分之一圈后卡舌卡入杯口的缺口（5）。",
                "1. A flask lid with a locking ring, comprising a cap (1) and a ring (2), wherein the \
                 ring sits on the lower part of the cap and carries a tongue (3) that, after a \
                 quarter turn, enters a notch (5) of the mouth.",
            ),
            (
                "2. 根据权利要求1所述的保温杯盖，其特征在于：旋锁环外壁设有防滑纹（4）。",
                "2. The lid of claim 1, wherein the outside of the ring is ribbed (4).",
            ),
            (
                "说明书：本实用新型使杯盖在倒置时不会松开，单手即可锁紧。",
                "Description: the lid does not come loose when upside down and locks with one hand.",
            ),
        ],
        Document::FeeProof => &[(
            "本年度年费已缴纳，专利权维持有效。",
            "The fee of this year has been paid; the patent is in force.",
        )],
        Document::EvaluationReport => &[(
            "初步结论：未发现存在不符合授予专利权条件的缺陷。",
            "Conclusion: no defect was found that would stand against the grant of the patent.",
        )],
        _ => &[],
    }
}
