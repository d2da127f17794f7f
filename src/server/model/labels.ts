import type { IdType } from '#src/features/anonymize/types.ts';

/**
 * What models call what they see, by what it is here: CoNLL, OntoNotes, i2b2, Nemotron, Privacy Filter. Letters only, in capitals. States and countries are
 * left out: they may stay.
 */
const CALLED: Partial<Record<IdType, string>> = {
	person:
		'PER PERSON PERS NAME FULLNAME FIRSTNAME MIDDLENAME LASTNAME GIVENNAME SURNAME PATIENT PATIENTNAME DOCTOR DOCTORNAME STAFF STAFFNAME HCW PRIVATEPERSON',
	phone: 'PHONE PHONENUMBER PHONENUM TELEPHONENUM TELEPHONENUMBER FAX FAXNUMBER PRIVATEPHONE CONTACT',
	email: 'EMAIL EMAILADDRESS PRIVATEEMAIL',
	url: 'URL PRIVATEURL',
	handle: 'USERNAME HANDLE',
	ip: 'IP IPV IPADDRESS MAC MACADDRESS',
	coordinates: 'COORDINATE COORDINATES GPSCOORDINATES NEARBYGPSCOORDINATE',
	ssn: 'SSN SOCIALNUM SOCIALSECURITYNUMBER',
	vin: 'VIN VEHICLEVIN',
	plate: 'LICENSEPLATE VEHICLEVRM PLATE',
	number:
		'ID IDNUM IDNUMBER CODE ACCOUNT ACCOUNTNUM ACCOUNTNUMBER BANKROUTINGNUMBER CREDITCARD CREDITCARDNUMBER CREDITDEBITCARD PASSPORT PASSPORTNUMBER NATIONALID ' +
		'TAXID TAXNUM CUSTOMERID EMPLOYEEID UNIQUEID MEDICALRECORD MEDICALRECORDNUMBER HEALTHPLAN HEALTHPLANBENEFICIARYNUMBER LICENSE DRIVERLICENSENUM ' +
		'DRIVERLICENSENUMBER IDCARDNUM CERTIFICATELICENSENUMBER DEVICE DEVICEIDENTIFIER BIOMETRICIDENTIFIER VEHICLEIDENTIFIER SECRET PASSWORD PIN IBAN SWIFTBIC',
	address: 'ADDRESS STREETADDRESS PRIVATEADDRESS BUILDINGNUM BUILDINGNUMBER SECONDARYADDRESS',
	street: 'STREET',
	'birth-date': 'DATEOFBIRTH DOB BIRTHDATE',
	date: 'DATE DATETIME PRIVATEDATE',
	time: 'TIME',
	age: 'AGE',
	organization: 'ORG ORGANIZATION ORGANISATION CORPORATION GROUP HOSPITAL FAC FACILITY',
	employer: 'COMPANY COMPANYNAME EMPLOYER',
	city: 'CITY TOWN GPE',
	place: 'LOC LOCATION LOCATIONOTHER PLACE COUNTY ZIP ZIPCODE POSTCODE',
	vehicle: 'VEHICLE',
	occupation: 'OCCUPATION PROFESSION JOBTITLE',
	demographic: 'NORP DEM RACEETHNICITY RELIGIOUSBELIEF',
	event: 'EVENT',
	name: 'MISC MISCELLANEOUS',
};
const TYPES = new Map(Object.entries(CALLED).flatMap(([type, names]) => names.split(' ').map((name) => [name, type as IdType] as const)));
/** Which piece of a name a label stands for: the first, one inside, the last, all of it. */
const PIECE = /^([BIELSUM])[-_]/;

export interface Label {
	/** As the model calls it, without the piece. */
	name: string;
	/** What it is here; `null`: nothing that we look for. */
	type: IdType | null;
	/** Whether what it names begins here. */
	begins: boolean;
}

/** What a model's label means. */
export function labelOf(said: string): Label {
	const piece = PIECE.exec(said)?.[1];
	const name = said.replace(PIECE, '');
	return { name, type: TYPES.get(name.toUpperCase().replace(/[^A-Z]/g, '')) ?? null, begins: piece !== undefined && 'BSU'.includes(piece) };
}
