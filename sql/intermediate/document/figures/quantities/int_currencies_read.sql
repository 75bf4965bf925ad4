{#
  Which currency a word or sign means. Where several have it ("dinars", "francs CFA", "Rs"), the one whose issuer the
  sentence names nearest; else the one whose issuer the document names most; else the one it means by itself, if any.
#}
with words as (

    select located.document_key, located.sentence_no, located.token_no, located.token_end, 'currency' as kind,
        located.concept as currency_code, listed.needs_issuer,
    from {{ ref('int_phrases_located') }} as located
    inner join {{ ref('lex_currencies') }} as listed
        on located.language = listed.language
        and located.phrase = listed.phrase
        and located.concept = listed.concept
    where located.layer = 'syntax' and located.kind = 'currency'

),

candidates as (

    select * from words
    union all by name
    select *, 'symbol' as kind,
    from {{ ref('int_currency_signs') }}

),

issuers as (

    select phrases.document_key, phrases.sentence_no, phrases.token_no, issuers.currency_code,
    from {{ ref('int_phrases_located') }} as phrases
    inner join {{ ref('ref_currency_issuers') }} as issuers on phrases.concept = issuers.country_code
    where
        phrases.layer = 'syntax'
        and phrases.kind in ('country_name', 'country_short', 'country_adjective', 'country_capital_for_government')

),

mentions as (

    select document_key, currency_code, count(*) as mention_count,
    from issuers
    group by document_key, currency_code

),

judged as (

    select
        candidates.*,
        min(abs(issuers.token_no - candidates.token_no)) as issuer_distance,
        coalesce(any_value(mentions.mention_count), 0) as mention_count,
    from candidates
    left join issuers using (document_key, sentence_no, currency_code)
    left join mentions using (document_key, currency_code)
    group by all

)

select document_key, sentence_no, token_no, token_end, kind, currency_code,
from judged
where not needs_issuer or mention_count > 0
qualify row_number() over (
    partition by document_key, sentence_no, token_no, token_end, kind
    order by issuer_distance nulls last, mention_count >= 2 desc, mention_count desc, needs_issuer, currency_code
) = 1
