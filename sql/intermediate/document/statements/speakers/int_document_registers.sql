{#
  Whether a document is a readout: hardly a quotation, and people of office speaking in a quarter of it or more. Only
  there do sentences without a cue go on with somebody's words; in ordinary news they tell what the reporter knows.
#}
with sentences as (

    select document_key, sentence_no
    from {{ ref('stg_sentences') }}
    where section = 'body'

),

officials as (

    select distinct document_key, person_key
    from {{ ref('int_offices_claimed') }}
    semi join (select role from {{ ref('lex_role_traits') }} where trait = 'decides') using (role)

),

cued_sentences as (

    select
        cued_sentences.document_key,
        cued_sentences.sentence_no,
        bool_or(
            officials.person_key is not null
            or cued_sentences.pronoun is not null
            or cued_sentences.actor_kind = 'joint'
        ) as is_official,
    from {{ ref('int_cued_sentences') }} as cued_sentences
    left join officials
        on cued_sentences.document_key = officials.document_key
        and cued_sentences.person_key = officials.person_key
    group by cued_sentences.document_key, cued_sentences.sentence_no

),

quotations as (

    select document_key, sentence_no
    from {{ ref('int_sentence_quotations') }}
    where quoted_share > 0.4

),

counted as (

    select
        sentences.document_key,
        count(*) as sentence_count,
        count_if(coalesce(cued_sentences.is_official, false)) as official_count,
        count(quotations.sentence_no) as quoted_count,
    from sentences
    left join cued_sentences using (document_key, sentence_no)
    left join quotations using (document_key, sentence_no)
    group by sentences.document_key

)

select
    document_key,
    coalesce(quoted_count <= 0.1 * sentence_count and official_count >= 0.25 * sentence_count, false) as is_readout,
from counted
