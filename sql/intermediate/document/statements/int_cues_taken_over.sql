{#
  Who speaks where a cue says so. "la Chine espère" right after what China's minister said is the minister's, not the
  government's; inside a quotation that goes on, the cue is quoted.
#}
with cued as (

    select * from {{ ref('int_cued_speakers') }}

),

around as (

    select * from {{ ref('int_speakers_around') }}

),

registers as (

    select * from {{ ref('int_document_registers') }}

),

taken_over as (

    select
        cued.* exclude (attribution, person_key, actor_kind),
        registers.is_readout
        and cued.actor_kind = 'government'
        and coalesce(around.person_before.country_code = cued.country_code, false) as is_taken_over,
        if(is_taken_over, 'person', cued.actor_kind) as actor_kind,
        if(is_taken_over, around.person_before.person_key, cued.person_key) as person_key,
        case
            when is_taken_over then 'implicit'
            when around.is_direct_speech and not cued.reports_clause then 'quote'
            else cued.attribution
        end as attribution,
    from cued
    inner join around using (document_key, sentence_no)
    inner join registers on cued.document_key = registers.document_key

)

select * from taken_over
