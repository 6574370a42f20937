//! The owner's notices of the last months: some decided, some mixed, some waiting.

use std::collections::BTreeMap;
use std::collections::VecDeque;

use api::notices::{SubmitNotice, SubmitNoticeRequest};
use api::review::{DecideItems, DecideRequest, ItemDecision};
use domain::declaration::{Capacity, required_declarations};
use domain::ids::{ListingId, NoticeRef, RightId};
use domain::language::Language;
use domain::notice::{
    Answers, Bought, Claim, Evidence, EvidenceKind, ItemEvent, Picked, Place, Sample,
};
use domain::reason::Reason;
use domain::time::{HOUR, MINUTE};

use super::{Desk, SeedError};
use crate::demo::cast::OWNER_NAME;
use crate::demo::{Brand, Document, ListingRow, Way};

const HOLDER: &str = "holder@demo.test";
const REVIEWER: &str = "reviewer@demo.test";
/// The listings of the guides stay unreported: they are what a newcomer reports.
const KEPT_FREE: usize = 11;

/// A notice. `decided` has a letter per listing, in order: `u`pheld, `r`efused, `a`sked about,
/// `-` waiting.
struct Plan {
    days: i64,
    hour: i64,
    right: &'static str,
    claim: Claim,
    way: Way,
    decided: &'static str,
    explanation: &'static str,
}

const fn plan(
    days: i64,
    hour: i64,
    (right, claim, way): (&'static str, Claim, Way),
    decided: &'static str,
    explanation: &'static str,
) -> Plan {
    Plan { days, hour, right, claim, way, decided, explanation }
}

const FAKES: (&str, Claim, Way) = ("sparrow", Claim::Counterfeit, Way::Counterfeit);
const ON_GOODS: (&str, Claim, Way) = ("eave", Claim::MarkOnGoods, Way::Counterfeit);
const IN_TITLE: (&str, Claim, Way) = ("sparrow", Claim::MarkInTitle, Way::LookAlike);
const PICTURES: (&str, Claim, Way) = ("pattern", Claim::CopiedPictures, Way::CopiedPicture);
const LID: (&str, Claim, Way) = ("lid", Claim::PatentUtilityModel, Way::PatentedDesign);

/// From the oldest to the newest.
const PLANS: [Plan; 12] = [
    plan(
        88,
        10,
        FAKES,
        "uuuuuuuuuuuuuuuuuu",
        "链接中的保温杯均标有与第21384756号商标相同的“檐雀”字样和雀形图，我司未授权任何南市店铺生产或销售。",
    ),
    plan(
        71,
        15,
        IN_TITLE,
        "uuuuuur",
        "商品标题使用与“檐雀”仅一字之差的名称，用于相同商品保温杯，消费者容易误认为出自我司。",
    ),
    plan(
        60,
        9,
        PICTURES,
        "uuuuuuuu",
        "商品主图直接使用我司《十二檐》系列产品照片，仅裁去边角并加盖店铺角标，未经许可。",
    ),
    plan(
        47,
        16,
        FAKES,
        "uuuuuuuuuuuurrr",
        "测试购买的样品杯底无激光编码，标识印刷模糊，与正品存在多处差异，系假冒注册商标商品。",
    ),
    plan(
        39,
        11,
        LID,
        "uuur",
        "被投诉商品的杯盖设有可旋转的锁环和限位凸起，落入权利要求1的全部技术特征，详见比对表。",
    ),
    plan(
        30,
        14,
        ON_GOODS,
        "uuuuuuuuuu",
        "商品图显示杯身印有“檐下雀”图形，与我司第21384790号图形商标构成近似，使用在同一种商品上。",
    ),
    plan(
        23,
        10,
        PICTURES,
        "uuuurr",
        "店铺详情页复制我司原创图案《十二檐》并印制在礼盒上，属于未经许可的复制发行行为。",
    ),
    plan(
        16,
        17,
        FAKES,
        "uuuuuuuuu",
        "同一批仿冒保温杯在多家店铺上架，价格约为正品的三成，包装上的厂名与我司无关。",
    ),
    plan(
        9,
        10,
        IN_TITLE,
        "uuuura",
        "标题反复使用“檐雀”近似字样引流，所售商品并非我司产品，请予以移除。",
    ),
    plan(
        2,
        15,
        LID,
        "--a-",
        "杯盖的旋锁结构与我司实用新型专利一致，附权利要求与商品图的逐项比对。",
    ),
    plan(
        1,
        11,
        FAKES,
        "uuuuuuuuuuuurrr-",
        "经比对，链接商品的雀形标识方向相反、屋檐线条缺失，明显不是我司正品，系仿冒。",
    ),
    plan(
        0,
        9,
        ON_GOODS,
        "-------",
        "杯身显著位置使用檐下雀图形，未经许可，容易导致消费者混淆商品来源。",
    ),
];

pub fn file(
    desk: &mut Desk<'_>,
    rights: &BTreeMap<&'static str, RightId>,
    catalogue: &[ListingRow],
) -> Result<(), SeedError> {
    let mut free: BTreeMap<Way, VecDeque<&ListingRow>> = BTreeMap::new();
    for row in catalogue.iter().skip(KEPT_FREE) {
        if let Some(found) = row.infringing.filter(|found| found.brand == Brand::Yanque) {
            free.entry(found.way).or_default().push_back(row);
        }
    }
    // The newest first: a small catalogue has not enough for every story, and what waits matters
    // most.
    let mut stories = Vec::new();
    for plan in PLANS.iter().rev() {
        let rows = free.entry(plan.way).or_default();
        let listings: Vec<&ListingRow> = rows.drain(..plan.decided.len().min(rows.len())).collect();
        stories.push((plan, listings));
    }
    for (plan, listings) in stories.iter().rev().filter(|(_, listings)| !listings.is_empty()) {
        let Some(right) = rights.get(plan.right) else { continue };
        let reference = submit(desk, plan, right, listings)?;
        decide(desk, plan, reference, listings.len())?;
    }
    Ok(())
}

fn submit(
    desk: &mut Desk<'_>,
    plan: &Plan,
    right: &RightId,
    listings: &[&ListingRow],
) -> Result<NoticeRef, SeedError> {
    let at = desk.at(plan.days, plan.hour);
    // A drawing stands in for the picture of the goods.
    let paper = desk.papers.get(plan.right, Document::Specimen)?;
    let file = desk.file(HOLDER, at, "比对图.png", paper)?;
    let evidence = vec![Evidence { file, kind: EvidenceKind::Comparison, listing: None }];
    let picked = listings.iter().map(|row| {
        let id = ListingId::parse(&row.id).map_err(|error| SeedError::Data(error.to_string()))?;
        Ok(Picked { id, note: String::new() })
    });
    let signer = desk.actor(HOLDER)?.name;
    let mut answers = Answers {
        right: Some(right.clone()),
        place: Some(Place::Listings),
        claim: Some(plan.claim),
        listings: picked.collect::<Result<_, SeedError>>()?,
        evidence,
        explanation: plan.explanation.to_owned(),
        explanation_language: Some(Language::Chinese),
        accepted: required_declarations(plan.claim),
        signer: signer.to_owned(),
        capacity: Some(Capacity::Employee),
        ..Answers::default()
    };
    if plan.claim.asks_for_sample() {
        answers.sample = Sample { bought: Some(Bought::No), ..Sample::default() };
    }
    if plan.claim.is_copyright() {
        answers.original = format!("{OWNER_NAME}官方网站产品页，2022年1月8日首次发表");
    }
    if plan.claim.is_patent() {
        answers.matching =
            "权利要求1：杯盖、锁环、限位凸起与弹性卡扣，商品图二、图四可见全部特征".into();
    }
    let language = Language::Chinese;
    let request = SubmitNoticeRequest { draft: None, answers, language, accept_findings: false };
    Ok(desk.call::<SubmitNotice>(HOLDER, at, request)?.reference)
}

fn decide(
    desk: &mut Desk<'_>,
    plan: &Plan,
    reference: NoticeRef,
    listings: usize,
) -> Result<(), SeedError> {
    let letters = plan.decided.chars().take(listings);
    let decisions: Vec<ItemDecision> = (1..)
        .zip(letters)
        .filter_map(|(line, letter)| decision(line, letter, plan.claim))
        .collect();
    if decisions.is_empty() {
        return Ok(());
    }
    let at = desk.at(plan.days, plan.hour).plus(5 * HOUR + 20 * MINUTE).min(desk.now);
    desk.call::<DecideItems>(REVIEWER, at, DecideRequest { reference, decisions })?;
    Ok(())
}

fn decision(line: u32, letter: char, claim: Claim) -> Option<ItemDecision> {
    let told = |event, reason: Option<Reason>, facts: &str, hint: &str| ItemDecision {
        line,
        event,
        reason,
        facts: facts.to_owned(),
        hint: hint.to_owned(),
    };
    Some(match letter {
        'u' => told(ItemEvent::Uphold, None, "", ""),
        'r' if claim.is_copyright() => told(
            ItemEvent::Reject,
            Some(Reason::Su04),
            "商品图为店铺自行拍摄，礼盒纹样与《十二檐》的构图、线条均不同，不构成实质性相似。",
            "",
        ),
        'r' if claim.is_patent() => told(
            ItemEvent::Reject,
            Some(Reason::Su04),
            "商品杯盖为按压式结构，没有可旋转的锁环，缺少权利要求1的一项技术特征。",
            "",
        ),
        'r' => told(
            ItemEvent::Reject,
            Some(Reason::Su03),
            "店铺提交了檐雀授权经销商的进货发票和授权书，显示所售为正品。",
            "",
        ),
        'a' => told(
            ItemEvent::Ask,
            Some(Reason::Ev03),
            "截图没有日期，也看不清商品编号，无法确认对应这条链接。",
            "请上传带有日期和商品编号的完整页面截图。",
        ),
        _ => return None,
    })
}
