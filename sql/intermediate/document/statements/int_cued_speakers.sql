{#
  The speakers with a cue of their own, pronouns and bare offices ("the economist") replaced by whom they mean.
  In interviews the turn tells who speaks, not the cue.
#}
with cued_sentences as (

    select * from {{ ref('int_cued_sentences') }}

),

antecedents as (

    select * from {{ ref('int_antecedents') }}

),

others as (

    select * from {{ ref('int_other_parties') }}

),

described as (

    select * from {{ ref('int_described_speakers') }}

),

registers as (

    select * from {{ ref('int_document_registers') }}

),

interview as (

    select document_key, sentence_no
    from {{ ref('int_interview_sentences') }}
    where turn in ('question', 'answer')

),

resolved as (

    select
        cued_sentences.* exclude (person_key, country_code, actor_kind, role, pronoun),
        {# "they": both sides where both sides spoke before, else people #}
        case
            when cued_sentences.actor_kind = 'plural'
                then if(registers.is_readout or antecedents.plural_kind = 'joint', 'joint', 'person')
            else cued_sentences.actor_kind
        end as actor_kind,
        coalesce(
            cued_sentences.person_key, others.person_key, described.person_key,
            if(pronoun in ('singular', 'latter'), antecedents.person_key, null)
        ) as person_key,
        coalesce(
            others.country_code, described.country_code, cued_sentences.country_code,
            if(pronoun in ('singular', 'latter'), antecedents.country_code, null)
        ) as country_code,
        if(pronoun is null, 'explicit', 'pronoun') as attribution,
    from cued_sentences
    anti join interview using (document_key, sentence_no)
    left join antecedents using (document_key, sentence_no)
    left join others using (document_key, sentence_no, mention_no)
    left join described using (document_key, sentence_no, mention_no)
    left join registers on cued_sentences.document_key = registers.document_key

)

select * from resolved
